-- code: hl.technicalInspectors
-- 名称: 专兼职技术检查员数量
-- unit: 人
-- count: quantity
-- set: statement
category = 'TECHNICAL_INSPECTORS'
