-- code: hl.noDrill
-- 名称: 未按规定开展应急演练、员工不熟悉逃生出口
-- unit: 家
-- set: fact
kind = 'CHECKLIST_ITEM_FAILED' and category in ('HL2.8', 'HL2.8.1', 'HL2.8.2')
