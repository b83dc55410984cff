-- code: census.missing
-- 名称: 未摸排的在册企业
-- unit: 家
-- set: enterprise
not census_answered(enterprise_id, :cutOff, :knownAt)
