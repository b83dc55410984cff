-- code: self.majorRectified
-- 名称: 企业自查已整改的重大事故隐患
-- unit: 条
-- set: hazard
source = 'ENTERPRISE_SELF' and level = 'MAJOR' and rectified_on is not null
