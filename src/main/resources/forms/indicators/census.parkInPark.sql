-- code: census.parkInPark
-- 名称: 园中园
-- unit: 处
-- set: site
category = 'PARK_IN_PARK'
