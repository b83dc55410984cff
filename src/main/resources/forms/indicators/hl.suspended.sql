-- code: hl.suspended
-- 名称: 责令停产整顿企业
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category = 'SUSPENSION'
