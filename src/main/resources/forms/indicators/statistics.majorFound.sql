-- code: statistics.majorFound
-- 名称: 重大事故隐患
-- unit: 条
-- set: hazard
level = 'MAJOR'
