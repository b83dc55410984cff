-- code: ledger.enterprises
-- 名称: 在册企业
-- unit: 家
-- set: enterprise
true
