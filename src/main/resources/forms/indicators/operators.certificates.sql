-- code: operators.certificates
-- 名称: 在册特种作业操作证
-- unit: 本
-- set: special_operator
kind = 'SPECIAL_OPERATOR_CERTIFICATE'
