-- Duties (履职事项): what somebody owes again and again or once, each instance with its period, due day and evidence.
create table duty (
  id uuid not null,
  version bigint not null default 1,
  code text not null,
  name text not null,
  region_code text collate "C" not null,
  campaign_id uuid,
  obligor text not null,
  obligor_level text,
  organisation_ids uuid[] not null default '{}',
  risk_tags text[] not null default '{}',
  cadence text not null,
  day_of_week text,
  day_of_month integer,
  dates date[] not null default '{}',
  first_on date,
  last_on date,
  holiday_shift text not null,
  evidence_kind text not null,
  clause text,
  known_on date not null,
  status text not null,
  ended_on date,
  ending_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_duty primary key (id),
  constraint uq_duty_code unique (region_code, code),
  constraint fk_duty_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_duty_obligor check (obligor in ('ENTERPRISE', 'TERRITORY', 'ORGANISATION')),
  constraint ck_duty_obligor_level check ((obligor = 'TERRITORY') = (obligor_level is not null)
    and (obligor = 'ORGANISATION') = (cardinality(organisation_ids) > 0)),
  constraint ck_duty_cadence check (cadence in ('ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
  constraint ck_duty_holiday_shift check (holiday_shift in ('NONE', 'PREVIOUS_WORKDAY', 'NEXT_WORKDAY')),
  constraint ck_duty_status check (status in ('ACTIVE', 'ENDED')),
  constraint ck_duty_ended check ((status = 'ENDED') = (ended_on is not null)
    and (ended_on is null) = (ending_reason is null))
);
comment on table duty is '履职事项：谁、多久、到何日、以何为凭';
comment on column duty.obligor is '承办方：辖区企业、各级属地或指定单位';
comment on column duty.risk_tags is '只限有其中任一风险标签的企业；为空不限';
comment on column duty.known_on is '何日起告知承办方，此前到期的不追究';
create index ix_duty_region on duty (region_code, id);

create table duty_instance (
  id uuid not null,
  version bigint not null default 1,
  origin text not null,
  origin_id uuid not null,
  duty_id uuid,
  campaign_id uuid,
  name text not null,
  code text,
  enterprise_id uuid,
  organisation_id uuid,
  region_code text collate "C" not null,
  cadence text not null,
  evidence_kind text not null,
  period_from date not null,
  period_to date not null,
  nominal_on date not null,
  due_on date not null,
  provisional boolean not null,
  explanation text[] not null default '{}',
  known_on date not null,
  fulfilled_on date,
  fulfilled_recorded_on date,
  cancelled_on date,
  cancel_reason text,
  created_at timestamptz not null,
  constraint pk_duty_instance primary key (id),
  constraint fk_duty_instance_duty foreign key (duty_id) references duty (id),
  constraint fk_duty_instance_campaign foreign key (campaign_id) references campaign (id),
  constraint fk_duty_instance_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_duty_instance_origin check (origin in ('DUTY', 'REPORT_SCHEDULE', 'CENSUS', 'LISTING_PROGRESS',
    'LISTING_PUBLICATION', 'DELISTING_PUBLICATION', 'PENALTY_PUBLICATION')),
  constraint ck_duty_instance_origin_duty check ((origin = 'DUTY') = (duty_id is not null)),
  constraint ck_duty_instance_obligor check (num_nonnulls(enterprise_id, organisation_id) <= 1),
  constraint ck_duty_instance_period check (period_to >= period_from),
  constraint ck_duty_instance_fulfilled check ((fulfilled_on is null) = (fulfilled_recorded_on is null)),
  constraint ck_duty_instance_cancelled check ((cancelled_on is null) = (cancel_reason is null)),
  constraint ck_duty_instance_one_end check (fulfilled_on is null or cancelled_on is null)
);
comment on table duty_instance is '应办事项：某承办方某一期的履职、报送、普查、督办进展或公布';
comment on column duty_instance.origin is '由何产生：履职事项、报送安排、普查、挂牌督办、行政处罚';
comment on column duty_instance.known_on is '自该日起提醒，此前的步骤不补';
comment on column duty_instance.provisional is '到期日跨未公布节假日安排的年份，公布后重新推算';
comment on column duty_instance.fulfilled_recorded_on is '完成记录入系统之日，此后不再催办';
create unique index uq_duty_instance on duty_instance
  (origin_id, origin, coalesce(enterprise_id, organisation_id), region_code, nominal_on) nulls not distinct;
create index ix_duty_instance_open on duty_instance (due_on, id) where fulfilled_on is null and cancelled_on is null;
create index ix_duty_instance_region on duty_instance (region_code, due_on desc, id desc);
create index ix_duty_instance_enterprise on duty_instance (enterprise_id, due_on desc, id desc);
create index ix_duty_instance_ended on duty_instance (fulfilled_recorded_on, id) where fulfilled_recorded_on is not null;

create table duty_evidence (
  id uuid not null,
  instance_id uuid not null,
  occurred_on date not null,
  description text not null,
  link text,
  fact_id uuid,
  recorded_by text not null,
  recorded_at timestamptz not null,
  constraint pk_duty_evidence primary key (id),
  constraint fk_duty_evidence_instance foreign key (instance_id) references duty_instance (id),
  constraint fk_duty_evidence_fact foreign key (fact_id) references fact (id)
);
comment on table duty_evidence is '履职凭证；只增不改。fact_id 为由事实库自动认定的';
create index ix_duty_evidence_instance on duty_evidence (instance_id, id);

grant select, insert, update on duty, duty_instance to ${app_role};
grant select, insert on duty_evidence to ${app_role};

-- Letters that wait for a signature or an answer, found by their day.
create index ix_notice_receipt_due on notice (receipt_due_on, id) where receipt_due_on is not null;
create index ix_notice_reply_due on notice (reply_due_on, id) where reply_due_on is not null;
create index ix_hazard_document_recorded on hazard_document (kind, recorded_at)
  where kind in ('EXTENSION_APPLICATION', 'RECTIFICATION_REPORT');

-- Who owes a matter that is no hazard, who heads them, and who is above them.
create function obligor_candidate(p_type text, p_subject uuid, p_day date)
returns table (role text, official_id uuid, enterprise_id uuid, organisation_id uuid, name text, post text, email text,
  phone text)
language sql stable security definer set search_path from current as $$
  with owing as (
    select i.enterprise_id, i.organisation_id, i.region_code as own, i.region_code
    from duty_instance i where p_type = 'DUTY' and i.id = p_subject
    union all
    -- an authority's own clock: the listing unit, the county for major hazards, the township for the others
    select null, case when h.listed then h.listing_organisation_id end,
      case h.level when 'MAJOR' then left(h.region_code, 6) else left(h.region_code, 9) end, h.region_code
    from hazard_document d join hazard h on h.id = d.hazard_id
    where p_type = 'HAZARD_DOCUMENT' and d.id = p_subject),
  office as (
    select o.region_code as at, o.id, o.name, o.email, o.phone,
      rank() over (partition by o.region_code order by
        array_position(array['SAFETY_COMMITTEE_OFFICE', 'CAMPAIGN_OFFICE', 'GOVERNMENT'], o.kind)) as place
    from organisation o
    where o.status = 'ACTIVE' and o.kind in ('SAFETY_COMMITTEE_OFFICE', 'CAMPAIGN_OFFICE', 'GOVERNMENT'))
  -- the enterprise's principal and safety manager
  select 'OBLIGOR', null::uuid, p.enterprise_id, null::uuid, p.name, null::text, p.email, p.phone
  from owing w join recipient_enterprise_person p on p.enterprise_id = w.enterprise_id
  where p.role in ('PRINCIPAL', 'SAFETY_MANAGER')
  union all
  select 'OBLIGOR_HEAD', null, p.enterprise_id, null, p.name, null, p.email, p.phone
  from owing w join recipient_enterprise_person p on p.enterprise_id = w.enterprise_id
  where p.role = 'ACTUAL_CONTROLLER'
  union all
  -- the unit itself and its reporting contact, its head
  select 'OBLIGOR', null, null, o.id, o.name, null, o.email, o.phone
  from owing w join organisation o on o.id = w.organisation_id and o.status = 'ACTIVE'
  union all
  select case r.role when 'REPORTING_CONTACT' then 'OBLIGOR' else 'OBLIGOR_HEAD' end, r.official_id, null, null, r.name,
    r.post, r.email, r.phone
  from owing w join recipient_official r on r.target_id = w.organisation_id and r.target_type = 'ORGANISATION'
  where r.role in ('REPORTING_CONTACT', 'SUPERVISING_HEAD')
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  -- a territory owes by its office; its leaders head it
  select 'OBLIGOR', null, null, f.id, f.name, null, f.email, f.phone
  from owing w join office f on f.at = w.own and f.place = 1
  where w.enterprise_id is null and w.organisation_id is null
  union all
  select 'OBLIGOR_HEAD', r.official_id, null, null, r.name, r.post, r.email, r.phone
  from owing w join recipient_official r on r.target_type = 'REGION' and r.region_code = w.own
  where w.enterprise_id is null and w.organisation_id is null and r.role in ('TOWNSHIP_DEPUTY_LEADER', 'TERRITORY_HEAD')
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  -- above an enterprise: its township's office; above a territory: the office of the level above
  select 'OBLIGOR_SUPERIOR', null, null, f.id, f.name, null, f.email, f.phone
  from owing w join office f on f.place = 1 and f.at = case
    when w.enterprise_id is not null then left(w.region_code, 9)
    when length(w.own) > 9 then left(w.own, 9)
    when length(w.own) > 6 then left(w.own, 6)
    when length(w.own) > 4 then left(w.own, 4) else left(w.own, 2) end
  union all
  -- a letter nobody has signed for or answered: those it is addressed to; above them the township's office and leaders
  select 'OBLIGOR', r.official_id, r.enterprise_id, r.organisation_id, r.name, r.post, r.email, r.phone
  from notice_recipient r
  where p_type = 'NOTICE' and r.notice_id = p_subject and not r.copy
    and r.replied_at is null
  union all
  select 'OBLIGOR_SUPERIOR', null, null, f.id, f.name, null, f.email, f.phone
  from notice n join office f on f.place = 1 and f.at = left(n.region_code, 9)
  where p_type = 'NOTICE' and n.id = p_subject
  union all
  select 'OBLIGOR_SUPERIOR', r.official_id, null, null, r.name, r.post, r.email, r.phone
  from notice n join recipient_official r on r.target_type = 'REGION' and r.region_code = left(n.region_code, 9)
  where p_type = 'NOTICE' and n.id = p_subject and r.role = 'TOWNSHIP_DEPUTY_LEADER'
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
$$;
comment on function obligor_candidate is '某日某应办事项的承办方、承办方负责人和上一级';
grant execute on function obligor_candidate to ${app_role};

insert into recipient_deputy (role, deputy, rank) values
  ('OBLIGOR', 'TOWNSHIP_OFFICE', 8), ('OBLIGOR', 'COUNTY_SAFETY_OFFICE', 9),
  ('OBLIGOR_HEAD', 'TOWNSHIP_OFFICE', 8), ('OBLIGOR_HEAD', 'COUNTY_SAFETY_OFFICE', 9),
  ('OBLIGOR_SUPERIOR', 'COUNTY_SAFETY_OFFICE', 9);

alter table sweep_run add column kind text not null default 'HAZARD';
alter table sweep_run alter column kind drop default;
alter table sweep_run add constraint ck_sweep_run_kind check (kind in ('HAZARD', 'STANDING'));
comment on column sweep_run.kind is '隐患，或履职、报送、文书、审批';

call wall_by_region('duty');
call wall_by_enterprise('duty_instance');
call wall_by_owner('duty_evidence', 'duty_instance', 'instance_id');
