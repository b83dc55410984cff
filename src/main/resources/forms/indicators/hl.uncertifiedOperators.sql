-- code: hl.uncertifiedOperators
-- 名称: 特种作业岗位人员无证上岗作业
-- unit: 家
-- set: fact
kind = 'CHECKLIST_ITEM_FAILED' and category in ('HL2.6')
