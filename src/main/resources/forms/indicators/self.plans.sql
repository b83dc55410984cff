-- code: self.plans
-- 名称: 制定自查自改工作方案的企业
-- unit: 家
-- set: fact
kind = 'SELF_INSPECTION_PLAN_FILED'
