-- code: view.majorWithoutMeasure
-- 名称: 没有采取行政措施的重大事故隐患（企业自查的除外）
-- unit: 条
-- set: hazard
level = 'MAJOR' and source <> 'ENTERPRISE_SELF' and not measured
