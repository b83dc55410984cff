-- code: hl.helpedEnterprises
-- 名称: 帮扶指导重点企业
-- unit: 家次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('HELP_ENTERPRISE')
