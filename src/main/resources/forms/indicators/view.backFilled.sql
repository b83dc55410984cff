-- code: view.backFilled
-- 名称: 检查结束超过24小时才录入的检查（半线上）
-- unit: 家次
-- set: inspection
detail ->> 'backFilled' = 'true'
