-- code: self.assisted
-- 名称: 被帮扶企业
-- unit: 家
-- set: fact
kind = 'PAIRING_BEGUN'
