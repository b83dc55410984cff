-- code: view.uncertifiedOperators
-- 名称: 特种作业无证上岗
-- unit: 人次
-- set: special_operator
kind = 'SPECIAL_OPERATOR_UNCERTIFIED'
