-- code: operators.expired
-- 名称: 已过期的特种作业操作证
-- unit: 本
-- set: special_operator
detail ->> 'state' = '已过期'
