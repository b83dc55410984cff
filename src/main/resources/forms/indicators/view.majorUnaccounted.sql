-- code: view.majorUnaccounted
-- 名称: 逾期未整改、没有处罚企业或责任人员的重大事故隐患（企业自查的除外）
-- unit: 条
-- set: hazard
level = 'MAJOR' and source <> 'ENTERPRISE_SELF' and rectified_on is null and exists (
  select 1 from hazard_deadline d
  where d.hazard_id = subject_id and d.deadline < :cutOff
    and (least(d.rectified_on, d.stopped_on) is null or least(d.rectified_on, d.stopped_on) > :cutOff))
and not exists (
  select 1 from penalty p
  where p.hazard_ids @> array[subject_id] and p.decided_on <= :cutOff and p.created_at <= :knownAt
    and (p.revoked_at is null or p.revoked_at > :knownAt))
