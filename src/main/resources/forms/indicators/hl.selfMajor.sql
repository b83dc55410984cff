-- code: hl.selfMajor
-- 名称: 企业自查发现的重大事故隐患
-- unit: 个
-- set: hazard
level = 'MAJOR' and source = 'ENTERPRISE_SELF'
