-- code: hl.exposedInterviewed
-- 名称: 曝光、约谈、联合惩戒企业
-- unit: 家
-- set: fact
kind = 'MEASURE_TAKEN' and category in ('EXPOSURE', 'INTERVIEW', 'BLACKLIST')
