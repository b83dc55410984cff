-- code: self.pair.majorFound
-- 名称: 结对帮扶企业自查发现的重大事故隐患
-- unit: 条
-- set: hazard
source = 'ENTERPRISE_SELF' and level = 'MAJOR' and paired
