-- code: hl.principalDidNotLead
-- 名称: 企业主要负责人未带队检查
-- unit: 家
-- set: fact
kind = 'CHECKLIST_ITEM_FAILED' and category in ('HL2.3')
