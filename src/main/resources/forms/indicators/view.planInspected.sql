-- code: view.planInspected
-- 名称: 列入计划、有已录入检查的企业
-- unit: 家
-- set: inspection_plan
kind = 'PLAN_INSPECTED'
