-- code: ledger.specialOperators
-- 名称: 特种作业人员管理台帐各行
-- unit: 行
-- set: special_operator
true
