-- code: hl.outsourcingDisorder
-- 名称: 外包外租安全管理混乱（四种情形之一）
-- unit: 家
-- set: fact
kind = 'CHECKLIST_ITEM_FAILED' and category in ('HL2.7', 'HL2.7.1', 'HL2.7.2', 'HL2.7.3', 'HL2.7.4')
