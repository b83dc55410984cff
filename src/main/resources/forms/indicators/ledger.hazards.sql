-- code: ledger.hazards
-- 名称: 全部隐患
-- unit: 条
-- set: hazard
true
