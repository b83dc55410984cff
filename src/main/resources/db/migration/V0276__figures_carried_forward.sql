-- Figures carried forward (结转): a form that is asked again counts what has changed since, not all facts anew. What was carried is
-- whatever a recount would say at the end of a day for the facts of a snapshot; a question takes away what the changed things
-- counted then and adds what they count now.

-- Which transaction wrote a fact says whether a snapshot saw it; no clock does, for transactions end in another order than
-- they begin. Facts of before this column were seen by every snapshot.
alter table fact add column transaction_id xid8;
alter table fact alter column transaction_id set default pg_current_xact_id();
comment on column fact.transaction_id is '写入本行的数据库事务，只用于判断某一快照是否已见本行；恢复备份后重新开始';

-- A form asks for kinds of a region, or of a county, or of a city: kinds first serves them all.
drop index ix_fact_campaign_town;
drop index ix_fact_campaign_county;
drop index ix_fact_campaign_city;
create index ix_fact_campaign_kind on fact (campaign_id, kind, town_code, occurred_on);
create index ix_fact_campaign_enterprise on fact (campaign_id, enterprise_id, kind);
create index ix_fact_campaign_occurred on fact (campaign_id, occurred_on);
create index ix_fact_campaign_transaction on fact (campaign_id, transaction_id);

create table carried_figures (
  id uuid not null,
  campaign_id uuid not null,
  started_on date,
  region_code text collate "C" not null,
  reporter_id uuid,
  basis text not null,
  ground text not null,
  cut_off date not null,
  seen pg_snapshot not null,
  latest_recorded_at timestamptz not null,
  figures jsonb not null,
  carried_at timestamptz not null,
  constraint pk_carried_figures primary key (id),
  constraint uq_carried_figures_question unique nulls not distinct (campaign_id, region_code, basis, started_on, reporter_id)
);
comment on table carried_figures is '结转数：某行动、某地区（某统计口径单位）的一组指标截至某日的数，可随时由事实重算，不入档案';
comment on column carried_figures.basis is '所结转的指标及其算法的摘要';
comment on column carried_figures.ground is '结转时的数据库和统计函数；不同者不得使用';
comment on column carried_figures.seen is '结转时已见事实的快照';
comment on column carried_figures.latest_recorded_at is '已见事实最晚的记录时间；所知时间早于此的问题须逐条重数';

call wall_by_region('carried_figures');
grant select, insert, update, delete on carried_figures to ${app_role};

-- Another server counts transactions anew, and another function counts otherwise.
create function carrying_ground() returns text
language sql stable as $$
  select concat_ws(' ', (select system_identifier from pg_control_system()),
    (select oid from pg_database where datname = current_database()),
    (select md5(string_agg(prosrc, '' order by proname)) from pg_proc
      where pronamespace = current_schema()::regnamespace
        and proname in ('fact_as_known', 'hazard_as_known', 'pairing_participant_as_known')))
$$;
comment on function carrying_ground is '结转数所依据的数据库和统计函数；备份恢复到别处、函数更改后即不同';

-- Facts and takings-back that a snapshot has not seen, and what occurred between two days.
create function fact_changed(campaign uuid, seen pg_snapshot, one_day date, other_day date) returns setof fact
language sql stable parallel safe as $$
  select f.* from fact f
  where f.campaign_id = campaign and f.transaction_id >= pg_snapshot_xmin(seen)
    and not pg_visible_in_snapshot(f.transaction_id, seen)
  union all
  select f.* from fact f
  where f.campaign_id = campaign and f.occurred_on > least(one_day, other_day)
    and f.occurred_on <= greatest(one_day, other_day)
$$;
comment on function fact_changed is '某快照未见的事实和作废，以及两日之间发生的事实（可能重复）';

drop function hazard_as_known(uuid, date, text, text, date, timestamptz, uuid);
drop function pairing_participant_as_known(uuid, date, date, timestamptz);
drop function fact_as_known(uuid, date, text, text, date, timestamptz, uuid);

-- As before; of a snapshot only what it saw, when one is given.
create function fact_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid, seen pg_snapshot default null) returns setof fact
language sql stable parallel safe as $$
  select f.*
  from fact f
  where f.campaign_id = campaign
    and f.town_code >= left(region_from, 9) and f.town_code < region_to
    and f.region_code >= region_from and f.region_code < region_to
    and f.occurred_on <= cut_off
    and (started_on is null or f.occurred_on >= started_on)
    and f.recorded_at <= known_at
    and (seen is null or f.transaction_id is null or pg_visible_in_snapshot(f.transaction_id, seen))
    and f.voids is null
    and (reporter is null or f.reporter_id = reporter)
    and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= known_at
      and (seen is null or v.transaction_id is null or pg_visible_in_snapshot(v.transaction_id, seen)))
$$;
comment on function fact_as_known is
  '某行动、某地区范围（某统计口径单位）内，截至统计截止日发生、截至所知时间（某快照）已记录且未作废的事实';

create function pairing_participant_as_known(campaign uuid, started_on date, cut_off date, known_at timestamptz,
  seen pg_snapshot default null)
returns table (enterprise_id uuid)
language sql stable parallel safe as $$
  select p.participant
  from fact_as_known(campaign, started_on, '0', '~', cut_off, known_at, null, seen) f
  cross join lateral (values (f.enterprise_id), ((f.detail ->> 'helperEnterpriseId')::uuid)) as p(participant)
  where f.kind = 'PAIRING_BEGUN' and p.participant is not null
$$;
comment on function pairing_participant_as_known is '截至统计截止日参加结对帮扶的企业（帮扶方和被帮扶方）';
alter function pairing_participant_as_known(uuid, date, date, timestamptz, pg_snapshot)
  security definer set search_path from current;

-- One row per hazard that counts: withdrawn and merged ones do not. The level is that of the cut-off; rectified_on is
-- the day of the acceptance that has not been followed by a reopening. A report that had to be verified belongs to the level of
-- government that verified it. Listed: put under listed supervision by the cut-off, also when delisted since; measured: an
-- enforcement measure names it.
create function hazard_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid, seen pg_snapshot default null)
returns table (subject_id uuid, enterprise_id uuid, region_code text, organisation_id uuid, organiser_level text,
  source text, level text, occurred_on date, rectified_on date, detail jsonb, paired boolean, listed boolean,
  measured boolean)
language sql stable parallel safe as $$
  select h.subject_id, h.enterprise_id, h.region_code, h.organisation_id,
    case when h.source in ('TIP_OFF', 'VILLAGE_GRID', 'INTERNAL_REPORT')
      then coalesce(h.verifier_level, h.organiser_level) else h.organiser_level end,
    h.source, h.level, h.occurred_on, h.rectified_on, h.detail,
    h.enterprise_id in (select p.enterprise_id
      from pairing_participant_as_known(campaign, started_on, cut_off, known_at, seen) p),
    h.subject_id in (select (l.detail ->> 'hazardId')::uuid
      from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at, null, seen) l
      where l.kind = 'LISTING_OPENED' and l.detail ->> 'hazardId' is not null),
    h.subject_id in (select m.hazard::uuid
      from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at, null, seen) f
      cross join lateral unnest(string_to_array(f.detail ->> 'hazardIds', ',')) as m(hazard)
      where f.kind = 'MEASURE_TAKEN')
  from (
    select f.subject_id,
      (array_agg(f.enterprise_id order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as enterprise_id,
      (array_agg(f.region_code order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as region_code,
      (array_agg(f.organisation_id order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as organisation_id,
      (array_agg(f.organiser_level order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as organiser_level,
      (array_agg(f.organiser_level order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_CONFIRMED'))[1] as verifier_level,
      (array_agg(f.source order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as source,
      (array_agg(f.level order by f.occurred_on desc, f.seq desc)
        filter (where f.kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET') and f.level is not null))[1] as level,
      (array_agg(f.occurred_on order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as occurred_on,
      (array_agg(case f.kind when 'HAZARD_ACCEPTED' then f.occurred_on end order by f.occurred_on desc, f.seq desc)
        filter (where f.kind in ('HAZARD_ACCEPTED', 'HAZARD_REOPENED')))[1] as rectified_on,
      (array_agg(f.detail order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as detail
    from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at, reporter, seen) f
    where f.kind in ('HAZARD_FOUND', 'HAZARD_CONFIRMED', 'HAZARD_LEVEL_SET', 'HAZARD_ACCEPTED', 'HAZARD_REOPENED',
      'HAZARD_WITHDRAWN', 'HAZARD_MERGED')
    group by f.subject_id
    having bool_or(f.kind = 'HAZARD_FOUND') and not bool_or(f.kind in ('HAZARD_WITHDRAWN', 'HAZARD_MERGED'))
  ) h
$$;
comment on function hazard_as_known is
  '计入统计的隐患，每个一行：截止日的级别、是否已整改（验收且未反弹）、是否属结对帮扶企业、是否挂牌、是否采取措施；撤销、合并的不计';
