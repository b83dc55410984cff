-- code: hl.referred
-- 名称: 移送司法机关人数
-- unit: 人
-- count: quantity
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('CRIMINAL_REFERRAL')
