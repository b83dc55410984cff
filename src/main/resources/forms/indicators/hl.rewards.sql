-- code: hl.rewards
-- 名称: 举报奖励
-- unit: 万元
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('TIP_OFF_REWARD')
