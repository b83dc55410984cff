-- code: meas.closed
-- 名称: 取缔关闭企业
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category in ('BAN', 'CLOSURE')
