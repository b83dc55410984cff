-- code: view.majorOpen
-- 名称: 未整改的重大事故隐患
-- unit: 条
-- set: hazard
level = 'MAJOR' and rectified_on is null
