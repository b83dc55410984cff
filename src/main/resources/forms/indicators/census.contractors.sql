-- code: census.contractors
-- 名称: 外包外委施工作业
-- unit: 处
-- set: site
category = 'CONTRACTOR'
