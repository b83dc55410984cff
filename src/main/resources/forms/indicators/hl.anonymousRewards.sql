-- code: hl.anonymousRewards
-- 名称: 匿名举报查实奖励
-- unit: 万元
-- set: fact
kind in ('ACTIVITY_HELD', 'REWARD_PAID') and category in ('TIP_OFF_REWARD') and detail ->> 'anonymous' = 'true'
