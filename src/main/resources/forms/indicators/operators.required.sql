-- code: operators.required
-- 名称: 已核定人数的作业类别
-- unit: 项
-- set: special_operator
kind = 'SPECIAL_OPERATOR_REQUIREMENT'
