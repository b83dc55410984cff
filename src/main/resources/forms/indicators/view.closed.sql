-- code: view.closed
-- 名称: 关闭
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category = 'CLOSURE'
