-- code: hl.rewards
-- 名称: 举报奖励
-- unit: 万元
-- set: fact
kind in ('ACTIVITY_HELD', 'REWARD_PAID') and category in ('TIP_OFF_REWARD')
