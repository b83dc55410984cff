-- code: view.planDue
-- 名称: 列入计划、最迟检查日期已到的企业
-- unit: 家
-- set: inspection_plan
detail ->> 'due' = 'true'
