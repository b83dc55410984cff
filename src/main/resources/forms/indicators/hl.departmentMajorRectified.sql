-- code: hl.departmentMajorRectified
-- 名称: 部门检查发现重大事故隐患中已完成整改的
-- unit: 个
-- set: hazard
level = 'MAJOR' and source <> 'ENTERPRISE_SELF' and rectified_on is not null
