-- code: hl.dangerousOperationCases
-- 名称: 公布危险作业罪案例
-- unit: 个
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('DANGEROUS_OPERATION_CASE')
