-- code: census.answered
-- 名称: 已摸排的在册企业
-- unit: 家
-- set: enterprise
census_answered(enterprise_id, :cutOff, :knownAt)
