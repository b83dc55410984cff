-- code: view.planned
-- 名称: 计划日期已到的检查
-- unit: 家次
-- set: inspection
detail ->> 'planned' = 'true'
