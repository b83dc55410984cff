-- code: meas.orderedRectification
-- 名称: 限期整改企业
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category = 'RECTIFICATION_ORDER'
