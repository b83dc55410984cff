-- code: survey.complete
-- 名称: “三同时”手续齐全的项目
-- unit: 个
-- set: statement
category = 'SAFETY_FACILITY_SURVEY' and detail ->> 'safetyCondition' = '已完成' and detail ->> 'designReview' = '已完成' and detail ->> 'completionAcceptance' = '已完成'
