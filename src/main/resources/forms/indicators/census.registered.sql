-- code: census.registered
-- 名称: 在册企业
-- unit: 家
-- set: enterprise
kind = 'ENTERPRISE'
