-- code: pen.principalAmount
-- 名称: 处罚企业主要负责人金额
-- unit: 万元
-- set: fact
kind = 'PENALTY_DECIDED' and category = 'PRINCIPAL'
