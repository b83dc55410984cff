-- code: view.inspected
-- 名称: 检查企业
-- unit: 家
-- set: fact
kind = 'INSPECTION_CONCLUDED' and organiser_level is distinct from 'ENTERPRISE'
