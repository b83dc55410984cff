-- code: hl.helpedAreas
-- 名称: 帮扶指导重点镇、园区
-- unit: 个次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('HELP_AREA')
