-- code: hl.assessments
-- 名称: 考核巡查督导检查
-- unit: 次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('ASSESSMENT_SUPERVISION')
