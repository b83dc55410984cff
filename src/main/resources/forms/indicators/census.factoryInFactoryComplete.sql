-- code: census.factoryInFactoryComplete
-- 名称: 承租单位主要风险点已填的厂中厂
-- unit: 处
-- set: site
category = 'FACTORY_IN_FACTORY' and detail ->> 'mainRisks' is not null
