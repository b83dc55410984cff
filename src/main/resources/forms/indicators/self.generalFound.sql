-- code: self.generalFound
-- 名称: 企业自查发现的一般问题隐患
-- unit: 条
-- set: hazard
source = 'ENTERPRISE_SELF' and level = 'GENERAL'
