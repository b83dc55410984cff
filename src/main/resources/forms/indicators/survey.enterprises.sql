-- code: survey.enterprises
-- 名称: “三同时”手续摸底企业
-- unit: 家
-- set: statement
category = 'SAFETY_FACILITY_SURVEY'
