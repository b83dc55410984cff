-- code: drill.observed
-- 名称: 观摩演练
-- unit: 次
-- set: fact
kind = 'ACTIVITY_HELD' and category = 'DRILL_OBSERVATION'
