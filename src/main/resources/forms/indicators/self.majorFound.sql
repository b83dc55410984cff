-- code: self.majorFound
-- 名称: 企业自查发现的重大事故隐患
-- unit: 条
-- set: hazard
source = 'ENTERPRISE_SELF' and level = 'MAJOR'
