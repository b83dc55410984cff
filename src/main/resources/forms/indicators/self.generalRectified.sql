-- code: self.generalRectified
-- 名称: 企业自查已整改的一般问题隐患
-- unit: 条
-- set: hazard
source = 'ENTERPRISE_SELF' and level = 'GENERAL' and rectified_on is not null
