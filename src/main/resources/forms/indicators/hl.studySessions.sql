-- code: hl.studySessions
-- 名称: 专题学习安全生产十五条硬措施
-- unit: 次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('STUDY_15_MEASURES')
