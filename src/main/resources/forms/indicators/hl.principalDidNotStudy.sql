-- code: hl.principalDidNotStudy
-- 名称: 企业主要负责人未按要求亲自研究排查整治工作
-- unit: 家
-- set: fact
kind = 'CHECKLIST_ITEM_FAILED' and category in ('HL2.2')
