-- code: hl.penaltyAmount
-- 名称: 行政处罚金额
-- unit: 万元
-- set: fact
kind = 'PENALTY_DECIDED'
