-- code: census.factoryInFactory
-- 名称: 厂中厂
-- unit: 处
-- set: site
category = 'FACTORY_IN_FACTORY'
