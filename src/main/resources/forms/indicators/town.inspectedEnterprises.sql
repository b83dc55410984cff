-- code: town.inspectedEnterprises
-- 名称: 镇级检查企业（去重）
-- unit: 家
-- set: fact
kind = 'INSPECTION_CONCLUDED' and organiser_level = 'TOWNSHIP'
