-- code: town.generalFound
-- 名称: 镇级检查发现的一般问题隐患
-- unit: 条
-- set: hazard
organiser_level = 'TOWNSHIP' and source not in ('ENTERPRISE_SELF', 'EXPERT_SERVICE', 'INTERNAL_REPORT') and level = 'GENERAL'
