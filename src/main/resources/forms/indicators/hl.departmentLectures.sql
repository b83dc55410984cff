-- code: hl.departmentLectures
-- 名称: 安委会成员单位负责同志到企业宣讲
-- unit: 次
-- set: fact
kind = 'ACTIVITY_HELD' and category in ('DEPARTMENT_LECTURE')
