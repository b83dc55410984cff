-- code: hl.typicalCases
-- 名称: 公布典型执法案例
-- unit: 个
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('TYPICAL_CASE', 'DANGEROUS_OPERATION_CASE')
