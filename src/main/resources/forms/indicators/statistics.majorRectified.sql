-- code: statistics.majorRectified
-- 名称: 已整改的重大事故隐患
-- unit: 条
-- set: hazard
level = 'MAJOR' and rectified_on is not null
