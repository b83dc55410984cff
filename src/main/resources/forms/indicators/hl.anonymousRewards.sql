-- code: hl.anonymousRewards
-- 名称: 匿名举报查实奖励
-- unit: 万元
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('TIP_OFF_REWARD') and detail ->> 'anonymous' = 'true'
