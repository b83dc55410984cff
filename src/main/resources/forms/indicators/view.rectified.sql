-- code: view.rectified
-- 名称: 已整改的隐患
-- unit: 条
-- set: hazard
rectified_on is not null
