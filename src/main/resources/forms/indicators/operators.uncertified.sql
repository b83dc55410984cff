-- code: operators.uncertified
-- 名称: 无证上岗
-- unit: 人次
-- set: special_operator
kind = 'SPECIAL_OPERATOR_UNCERTIFIED'
