-- code: self.pair.generalFound
-- 名称: 结对帮扶企业自查发现的一般问题隐患
-- unit: 条
-- set: hazard
source = 'ENTERPRISE_SELF' and level = 'GENERAL' and paired
