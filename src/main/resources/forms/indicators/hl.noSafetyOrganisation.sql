-- code: hl.noSafetyOrganisation
-- 名称: 企业未依法建立安全管理机构和配足安全管理人员
-- unit: 家
-- set: fact
kind = 'CHECKLIST_ITEM_FAILED' and category in ('HL2.5')
