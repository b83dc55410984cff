-- code: survey.projects
-- 名称: “三同时”手续摸底项目
-- unit: 个
-- set: statement
category = 'SAFETY_FACILITY_SURVEY'
