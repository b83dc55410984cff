-- code: town.visits
-- 名称: 镇级检查（次数）
-- unit: 家次
-- set: fact
kind = 'INSPECTION_CONCLUDED' and organiser_level = 'TOWNSHIP'
