-- code: survey.penalised
-- 名称: 因未批先建受到行政处罚的企业
-- unit: 家
-- set: fact
kind = 'PENALTY_DECIDED' and category = 'ENTERPRISE' and 'BUILT_WITHOUT_REVIEW' = any (string_to_array(detail ->> 'violationKinds', ' '))
