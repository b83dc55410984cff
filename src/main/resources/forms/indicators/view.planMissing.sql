-- code: view.planMissing
-- 名称: 列入计划、最迟检查日期已到、没有已录入检查的企业
-- unit: 家
-- set: inspection_plan
kind = 'PLAN_OPEN' and detail ->> 'due' = 'true'
