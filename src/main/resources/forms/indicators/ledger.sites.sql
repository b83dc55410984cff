-- code: ledger.sites
-- 名称: 摸排的场所
-- unit: 处
-- set: site
category in ('CONTRACTOR', 'FACTORY_IN_FACTORY', 'PARK_IN_PARK')
