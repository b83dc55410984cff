-- Who works as a special operator, and who took them on (谁招请无证人员，谁负责任; 黑林镇方案 二（一）3): with the certificates this tells who
-- works without one.
create table special_operator_engagement (
  id uuid not null,
  version bigint not null,
  enterprise_id uuid not null,
  operator_name text not null,
  work_type text not null,
  engaged_on date not null,
  engaged_by text not null,
  ended_on date,
  end_reason text,
  ended_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint pk_special_operator_engagement primary key (id),
  constraint fk_special_operator_engagement_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_special_operator_engagement_dates check (ended_on >= engaged_on),
  constraint ck_special_operator_engagement_ended
    check ((ended_on is null) = (ended_at is null) and (ended_on is null) = (end_reason is null))
);
comment on table special_operator_engagement is '特种作业人员上岗登记：谁在哪家企业从事何种特种作业，由谁招请';
comment on column special_operator_engagement.engaged_by is '招请人（责任人）：谁招请无证人员，谁负责任';
comment on column special_operator_engagement.ended_on is '离岗日期（含当日仍在岗）';
create index ix_special_operator_engagement_enterprise on special_operator_engagement (enterprise_id, id);
create unique index uq_special_operator_engagement_living
  on special_operator_engagement (enterprise_id, operator_name, work_type) where ended_on is null;

grant select, insert on special_operator_engagement to ${app_role};
grant update (version, ended_on, end_reason, ended_at) on special_operator_engagement to ${app_role};
call wall_by_owner('special_operator_engagement', 'enterprise', 'enterprise_id');

-- Whether somebody may do the work on a day: by a certificate of that name at that enterprise, for exactly that kind of work. Not
-- reviewed in time means no longer valid (特种作业人员安全技术培训考核管理规定).
create function special_operator_standing(enterprise uuid, operator text, work text, on_day date, known_at timestamptz)
returns table (standing text)
language sql stable parallel safe as $$
  select case
    when bool_or(c.work_type = work and c.valid_until >= on_day and (c.review_due_on is null or c.review_due_on >= on_day))
      then 'CERTIFIED'
    when bool_or(c.work_type = work and c.valid_until >= on_day) then 'REVIEW_OVERDUE'
    when bool_or(c.work_type = work) then 'EXPIRED'
    when bool_or(c.valid_until >= on_day) then 'OTHER_WORK'
    else 'MISSING' end
  from special_operator_certificate c
  where c.enterprise_id = enterprise and c.holder_name = operator
    and (c.issued_on is null or c.issued_on <= on_day)
    and c.recorded_at <= known_at
$$;
comment on function special_operator_standing is '某人在某企业某日可否从事某作业类别：按本企业已登记的同名、同作业类别的操作证';

-- The ledger has a row for each person who works without a valid certificate, too.
create or replace function special_operator_as_known(campaign uuid, started_on date, region_from text, region_to text,
  cut_off date, known_at timestamptz, reporter uuid)
returns table (id uuid, subject_id uuid, subject_type text, kind text, category text, enterprise_id uuid, region_code text,
  organisation_id uuid, organiser_level text, occurred_on date, amount_yuan numeric, detail jsonb)
language sql stable parallel safe as $$
  with certificate as (
    select c.*, e.region_code, e.supervising_organisation_id,
      case when c.valid_until < cut_off then '已过期' when c.review_due_on < cut_off then '应复审' else '有效' end as state
    from special_operator_certificate c
    join enterprise e on e.id = c.enterprise_id
    where e.region_code >= region_from and e.region_code < region_to
      and e.status = 'ACTIVE'
      and (reporter is null or e.supervising_organisation_id = reporter)
      and c.recorded_at <= known_at and (c.recorded_at at time zone 'Asia/Shanghai')::date <= cut_off),
  requirement as (
    select distinct on (r.enterprise_id, r.work_type) r.*, e.region_code, e.supervising_organisation_id
    from special_operator_requirement r
    join enterprise e on e.id = r.enterprise_id
    where e.region_code >= region_from and e.region_code < region_to
      and e.status = 'ACTIVE'
      and (reporter is null or e.supervising_organisation_id = reporter)
      and r.effective_on <= cut_off and r.recorded_at <= known_at
    order by r.enterprise_id, r.work_type, r.effective_on desc, r.id desc),
  valid as (
    select c.enterprise_id, c.work_type, count(distinct c.holder_name) as holders
    from certificate c where c.state = '有效' group by c.enterprise_id, c.work_type)
  select c.id, c.id, 'SPECIAL_OPERATOR_CERTIFICATE', 'SPECIAL_OPERATOR_CERTIFICATE', c.work_type, c.enterprise_id,
    c.region_code, c.supervising_organisation_id, null::text, c.valid_until, null::numeric,
    jsonb_strip_nulls(jsonb_build_object('holderName', c.holder_name, 'workType', c.work_type,
      'certificateNumber', c.certificate_number, 'issuedOn', c.issued_on, 'validUntil', c.valid_until,
      'reviewDueOn', c.review_due_on, 'issuer', c.issuer, 'state', c.state))
  from certificate c
  union all
  select r.id, r.id, 'SPECIAL_OPERATOR_REQUIREMENT', 'SPECIAL_OPERATOR_REQUIREMENT', r.work_type, r.enterprise_id,
    r.region_code, r.supervising_organisation_id, null::text, r.effective_on, null::numeric,
    jsonb_build_object('workType', r.work_type, 'effectiveOn', r.effective_on, 'required', r.required,
      'actual', coalesce(v.holders, 0), 'gap', greatest(r.required - coalesce(v.holders, 0), 0),
      'state', case when coalesce(v.holders, 0) < r.required then '缺员' else '已配齐' end)
  from requirement r
  left join valid v on v.enterprise_id = r.enterprise_id and v.work_type = r.work_type
  where r.required > 0
  union all
  select g.id, g.id, 'SPECIAL_OPERATOR_ENGAGEMENT', 'SPECIAL_OPERATOR_UNCERTIFIED', g.work_type, g.enterprise_id,
    e.region_code, e.supervising_organisation_id, null::text, g.engaged_on, null::numeric,
    jsonb_build_object('operatorName', g.operator_name, 'workType', g.work_type, 'engagedBy', g.engaged_by,
      'standing', s.standing)
  from special_operator_engagement g
  join enterprise e on e.id = g.enterprise_id
  cross join lateral special_operator_standing(g.enterprise_id, g.operator_name, g.work_type, cut_off, known_at) s
  where e.region_code >= region_from and e.region_code < region_to
    and e.status = 'ACTIVE'
    and (reporter is null or e.supervising_organisation_id = reporter)
    and g.engaged_on <= cut_off and g.recorded_at <= known_at
    and (g.ended_on is null or g.ended_on >= cut_off or g.ended_at > known_at)
    and s.standing <> 'CERTIFIED'
$$;
comment on function special_operator_as_known is
  '截至统计截止日、按所知时间已登记的特种作业操作证及其当日状态，已核定的人数、有效持证人数、缺额，和当日无证上岗的人员';
