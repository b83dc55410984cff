-- code: view.majorFound
-- 名称: 发现重大事故隐患
-- unit: 条
-- set: hazard
level = 'MAJOR'
