-- code: statistics.generalFound
-- 名称: 一般事故隐患
-- unit: 条
-- set: hazard
level = 'GENERAL'
