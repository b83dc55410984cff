-- code: view.blacklisted
-- 名称: 通报“黑名单”
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category = 'BLACKLIST'
