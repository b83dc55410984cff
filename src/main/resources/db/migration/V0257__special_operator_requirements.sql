-- How many special operators an enterprise needs (交应急字〔2024〕45号 （十四）): fixed by kind of work, from a day on. Added only: of a
-- kind of work the number with the latest day stands, of the same day the one recorded last; nought takes it away.
create table special_operator_requirement (
  id uuid not null,
  enterprise_id uuid not null,
  work_type text not null,
  required integer not null,
  effective_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint pk_special_operator_requirement primary key (id),
  constraint fk_special_operator_requirement_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_special_operator_requirement_required check (required between 0 and 9999)
);
comment on table special_operator_requirement is '特种作业人员核定人数，按企业和作业类别，自生效之日起，只增不改';
comment on column special_operator_requirement.required is '核定人数；0 为取消';
create index ix_special_operator_requirement_enterprise
  on special_operator_requirement (enterprise_id, work_type, effective_on desc, id desc);

grant select, insert on special_operator_requirement to ${app_role};
call wall_by_owner('special_operator_requirement', 'enterprise', 'enterprise_id');

-- The ledger has a row for each number that is fixed, with who holds a valid certificate of that kind (each person once: an old and a new
-- certificate are one operator) and how many are missing.
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
$$;
comment on function special_operator_as_known is
  '截至统计截止日、按所知时间已登记的特种作业操作证及其当日状态，和已核定的人数、有效持证人数、缺额';
