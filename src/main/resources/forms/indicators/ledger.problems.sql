-- code: ledger.problems
-- 名称: 检查发现的问题隐患（不含企业自查）
-- unit: 条
-- set: hazard
source <> 'ENTERPRISE_SELF'
