-- code: pen.enterpriseAmount
-- 名称: 处罚企业金额
-- unit: 万元
-- set: fact
kind = 'PENALTY_DECIDED' and category = 'ENTERPRISE'
