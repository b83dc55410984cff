-- code: survey.unreviewed
-- 名称: 《冶金企业和有色金属企业安全生产规定》实施以来建成而未经设计审查的企业
-- unit: 家
-- set: statement
category = 'SAFETY_FACILITY_SURVEY' and detail ->> 'designReview' = '未完成' and detail ->> 'builtOn' >= '2018-03-01'
