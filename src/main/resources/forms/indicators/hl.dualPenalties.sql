-- code: hl.dualPenalties
-- 名称: “一案双罚”
-- unit: 次
-- count: cases
-- set: fact
kind = 'PENALTY_DECIDED' and category = 'PRINCIPAL' and exists (
  select 1 from fact_as_known(:campaign, :startedOn, :regionFrom, :regionTo, :cutOff, :knownAt, :reporter) p
  where p.kind = 'PENALTY_DECIDED' and p.category = 'ENTERPRISE' and p.enterprise_id = fact_as_known.enterprise_id
    and p.detail ->> 'caseNumber' = fact_as_known.detail ->> 'caseNumber')
