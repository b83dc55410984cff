-- code: statistics.generalRectified
-- 名称: 已整改的一般事故隐患
-- unit: 条
-- set: hazard
level = 'GENERAL' and rectified_on is not null
