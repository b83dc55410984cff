-- code: view.exposed
-- 名称: 曝光
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category = 'EXPOSURE'
