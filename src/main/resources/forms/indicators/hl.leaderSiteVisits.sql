-- code: hl.leaderSiteVisits
-- 名称: 政府负责同志现场督导检查
-- unit: 次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('LEADER_SITE_SUPERVISION')
