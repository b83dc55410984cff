-- code: view.plan
-- 名称: 列入年度监督检查计划的企业
-- unit: 家
-- set: inspection_plan
kind in ('PLAN_OPEN', 'PLAN_INSPECTED')
