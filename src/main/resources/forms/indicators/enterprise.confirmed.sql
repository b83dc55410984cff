-- code: enterprise.confirmed
-- 名称: 期内已确认台账的企业
-- unit: 家
-- set: enterprise
detail ->> 'confirmedOn' is not null
