-- code: hl.selfMajorRectified
-- 名称: 企业自查发现重大事故隐患中已完成整改的
-- unit: 个
-- set: hazard
level = 'MAJOR' and source = 'ENTERPRISE_SELF' and rectified_on is not null
