-- code: hl.listedMajor
-- 名称: 挂牌督办的重大事故隐患
-- unit: 个
-- set: hazard
level = 'MAJOR' and listed
