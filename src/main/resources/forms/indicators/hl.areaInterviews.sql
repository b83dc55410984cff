-- code: hl.areaInterviews
-- 名称: 约谈通报有关地区及部门
-- unit: 次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('AREA_INTERVIEW')
