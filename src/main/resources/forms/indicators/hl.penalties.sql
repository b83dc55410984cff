-- code: hl.penalties
-- 名称: 行政处罚次数
-- unit: 次
-- set: fact
kind = 'PENALTY_DECIDED'
