-- code: view.found
-- 名称: 发现隐患
-- unit: 条
-- set: hazard
true
