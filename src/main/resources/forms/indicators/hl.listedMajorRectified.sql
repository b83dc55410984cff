-- code: hl.listedMajorRectified
-- 名称: 挂牌督办重大事故隐患中已完成整改的
-- unit: 个
-- set: hazard
level = 'MAJOR' and listed and rectified_on is not null
