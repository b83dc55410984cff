-- code: hl.leaderMeetings
-- 名称: 主要负责同志专题研究
-- unit: 次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('LEADER_SPECIAL_MEETING')
