-- The ledger of special operators (特种作业人员管理台帐, 003-40): certificates recorded by the cut-off, as the register of
-- enterprises is counted.
create function special_operator_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid)
returns table (id uuid, subject_id uuid, subject_type text, kind text, category text, enterprise_id uuid, region_code text,
  organisation_id uuid, organiser_level text, occurred_on date, amount_yuan numeric, detail jsonb)
language sql stable parallel safe as $$
  select c.id, c.id, 'SPECIAL_OPERATOR_CERTIFICATE', 'SPECIAL_OPERATOR_CERTIFICATE', c.work_type, e.id, e.region_code,
    e.supervising_organisation_id, null::text, c.valid_until, null::numeric,
    jsonb_strip_nulls(jsonb_build_object('holderName', c.holder_name, 'workType', c.work_type,
      'certificateNumber', c.certificate_number, 'issuedOn', c.issued_on, 'validUntil', c.valid_until,
      'reviewDueOn', c.review_due_on, 'issuer', c.issuer,
      'state', case when c.valid_until < cut_off then '已过期' when c.review_due_on < cut_off then '应复审' else '有效' end))
  from special_operator_certificate c
  join enterprise e on e.id = c.enterprise_id
  where e.region_code >= region_from and e.region_code < region_to
    and e.status = 'ACTIVE'
    and (reporter is null or e.supervising_organisation_id = reporter)
    and c.recorded_at <= known_at and (c.recorded_at at time zone 'Asia/Shanghai')::date <= cut_off
$$;
comment on function special_operator_as_known is '截至统计截止日、按所知时间已登记的特种作业操作证及其当日状态';
