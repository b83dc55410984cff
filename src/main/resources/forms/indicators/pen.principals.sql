-- code: pen.principals
-- 名称: 处罚企业主要负责人
-- unit: 人
-- set: fact
kind = 'PENALTY_DECIDED' and category = 'PRINCIPAL'
