-- code: view.plannedEntered
-- 名称: 计划日期已到、已录入的检查
-- unit: 家次
-- set: inspection
kind = 'INSPECTION_ENTERED' and detail ->> 'planned' = 'true'
