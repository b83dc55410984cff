-- code: survey.diagnosed
-- 名称: 有未批先建项目完成设计诊断和整改的企业
-- unit: 家
-- set: fact
kind = 'DESIGN_DIAGNOSIS_COMPLETED'
