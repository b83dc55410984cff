-- code: view.penalised
-- 名称: 惩治
-- unit: 家
-- set: fact
kind = 'PENALTY_DECIDED'
