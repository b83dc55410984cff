-- 年度监管执法计划: which enterprises a programme is to inspect, of which grade and by when (003-47), and which of them have an inspection that was
-- entered (003-54, 录入率100%).
create table planned_enterprise (
  id uuid not null,
  version bigint not null,
  campaign_id uuid not null,
  enterprise_id uuid not null,
  region_code text collate "C" not null,
  grade text not null,
  listed_on date not null,
  inspect_by date not null,
  removed_on date,
  removal_reason text,
  removed_at timestamptz,
  created_at timestamptz not null,
  constraint pk_planned_enterprise primary key (id),
  constraint fk_planned_enterprise_campaign foreign key (campaign_id) references campaign (id),
  constraint fk_planned_enterprise_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_planned_enterprise_dates check (inspect_by >= listed_on),
  constraint ck_planned_enterprise_removed check ((removed_on is null) = (removal_reason is null)
    and (removed_on is null) = (removed_at is null))
);
comment on table planned_enterprise is '列入年度监督检查计划的企业；只增，移出只记一次';
comment on column planned_enterprise.grade is '分级：如重点、一般，或者当地的等级';
comment on column planned_enterprise.inspect_by is '最迟何日检查并录入（含当日）';
create unique index uq_planned_enterprise_living on planned_enterprise (campaign_id, enterprise_id) where removed_on is null;
create index ix_planned_enterprise_campaign on planned_enterprise (campaign_id, region_code, id);
grant select, insert on planned_enterprise to ${app_role};
grant update (version, removed_on, removal_reason, removed_at) on planned_enterprise to ${app_role};
call wall_by_enterprise('planned_enterprise');

create function inspection_plan_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid)
returns table (id uuid, subject_id uuid, subject_type text, kind text, category text, enterprise_id uuid, region_code text,
  organisation_id uuid, organiser_level text, occurred_on date, amount_yuan numeric, detail jsonb)
language sql stable parallel safe as $$
  select p.id, p.id, 'PLANNED_ENTERPRISE', case when v.inspected_on is null then 'PLAN_OPEN' else 'PLAN_INSPECTED' end, p.grade,
    p.enterprise_id, p.region_code, null::uuid, null::text, p.inspect_by, null::numeric,
    jsonb_build_object('due', p.inspect_by <= cut_off, 'entered', v.inspected_on is not null)
  from planned_enterprise p
  left join lateral (
    select min(i.inspected_on) as inspected_on from inspection i
    where i.enterprise_id = p.enterprise_id and i.campaign_ids @> array[campaign] and i.findings_recorded_at <= known_at
      and i.inspected_on <= cut_off and (i.cancelled_at is null or i.cancelled_at > known_at)) v on true
  where p.campaign_id = campaign
    and p.region_code >= region_from and p.region_code < region_to
    and p.listed_on <= cut_off and p.created_at <= known_at
    and (p.removed_at is null or p.removed_at > known_at or p.removed_on > cut_off)
    and (reporter is null or reporter = (select s.supervising_organisation_id from enterprise s where s.id = p.enterprise_id))
$$;
comment on function inspection_plan_as_known is
  '截至统计截止日、按所知时间列入年度监督检查计划的企业：检查期限是否已到，有无已录入的检查';
