-- code: hl.heldAccountable
-- 名称: 责任倒查追责问责人数
-- unit: 人
-- count: quantity
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('ACCOUNTABILITY')
