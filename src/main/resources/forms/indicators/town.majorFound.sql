-- code: town.majorFound
-- 名称: 镇级检查发现的重大事故隐患
-- unit: 条
-- set: hazard
organiser_level = 'TOWNSHIP' and source not in ('ENTERPRISE_SELF', 'EXPERT_SERVICE', 'INTERNAL_REPORT') and level = 'MAJOR'
