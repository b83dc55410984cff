-- code: operators.short
-- 名称: 缺员的作业类别
-- unit: 项
-- set: special_operator
kind = 'SPECIAL_OPERATOR_REQUIREMENT' and (detail ->> 'gap')::integer > 0
