-- code: hl.noDutyList
-- 名称: 企业未制定分管负责人职责清单
-- unit: 家
-- set: fact
kind = 'CHECKLIST_ITEM_FAILED' and category in ('HL2.4')
