-- code: meas.suspended
-- 名称: 停产整改企业（恢复后仍计）
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category = 'SUSPENSION'
