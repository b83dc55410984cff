-- code: view.entered
-- 名称: 已录入的检查
-- unit: 家次
-- set: inspection
kind = 'INSPECTION_ENTERED'
