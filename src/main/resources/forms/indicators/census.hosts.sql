-- code: census.hosts
-- 名称: 有外包外委、厂中厂、园中园的企业
-- unit: 家
-- set: site
category in ('CONTRACTOR', 'FACTORY_IN_FACTORY', 'PARK_IN_PARK')
