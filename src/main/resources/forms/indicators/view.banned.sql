-- code: view.banned
-- 名称: 取缔
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category = 'BAN'
