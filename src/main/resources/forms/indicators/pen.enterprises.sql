-- code: pen.enterprises
-- 名称: 处罚企业
-- unit: 家
-- set: fact
kind = 'PENALTY_DECIDED' and category = 'ENTERPRISE'
