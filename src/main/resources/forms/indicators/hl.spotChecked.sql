-- code: hl.spotChecked
-- 名称: 部门抽查检查的企业
-- unit: 家
-- set: fact
kind = 'INSPECTION_CONCLUDED' and organiser_level is distinct from 'ENTERPRISE'
