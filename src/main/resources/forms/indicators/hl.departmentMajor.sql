-- code: hl.departmentMajor
-- 名称: 部门检查发现的重大事故隐患
-- unit: 个
-- set: hazard
level = 'MAJOR' and source <> 'ENTERPRISE_SELF'
