-- What the returns of the notices count besides hazards and acts: whose facts they are, what was last stated, sites and
-- the register of enterprises. Every set has the same seven parameters and one row for each thing that can be counted.

alter table fact add column reporter_id uuid;
comment on column fact.reporter_id is
  '统计口径单位：作出该事的专业委员会，否则为企业的监管单位，否则为作出该事的单位；同一隐患的各事实相同';

create function fact_reporter() returns trigger
language plpgsql as $$
begin
  new.reporter_id := coalesce(
    (select f.reporter_id from fact f
      where new.subject_type = 'HAZARD' and f.subject_id = new.subject_id and f.kind = 'HAZARD_FOUND' limit 1),
    (select o.id from organisation o where o.id = new.organisation_id and o.kind = 'SECTOR_COMMITTEE'),
    (select e.supervising_organisation_id from enterprise e where e.id = new.enterprise_id),
    new.organisation_id);
  return new;
end
$$;
comment on function fact_reporter is '每条事实写入时定下统计口径单位，此后不变';
create trigger tr_fact_reporter before insert on fact for each row execute function fact_reporter();

drop function hazard_as_known(uuid, date, text, text, date, timestamptz);
drop function pairing_participant_as_known(uuid, date, date, timestamptz);
drop function fact_as_known(uuid, date, text, text, date, timestamptz);

-- Living facts of a campaign in a range of region codes: occurred by the cut-off (and not before the first day that counts),
-- recorded by the instant of knowledge, not taken back by then; of one reporter when one is given.
create function fact_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid) returns setof fact
language sql stable parallel safe as $$
  select f.*
  from fact f
  where f.campaign_id = campaign
    and f.town_code >= left(region_from, 9) and f.town_code < region_to
    and f.region_code >= region_from and f.region_code < region_to
    and f.occurred_on <= cut_off
    and (started_on is null or f.occurred_on >= started_on)
    and f.recorded_at <= known_at
    and f.voids is null
    and (reporter is null or f.reporter_id = reporter)
    and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= known_at)
$$;
comment on function fact_as_known is '某行动、某地区范围（某统计口径单位）内，截至统计截止日发生、截至所知时间已记录且未作废的事实';

-- Enterprises that took part in a pairing begun by the cut-off, helpers and assisted ones, wherever they lie: a helper
-- of this town may assist an enterprise of the next.
create function pairing_participant_as_known(campaign uuid, started_on date, cut_off date, known_at timestamptz)
returns table (enterprise_id uuid)
language sql stable parallel safe as $$
  select p.participant
  from fact_as_known(campaign, started_on, '0', '~', cut_off, known_at, null) f
  cross join lateral (values (f.enterprise_id), ((f.detail ->> 'helperEnterpriseId')::uuid)) as p(participant)
  where f.kind = 'PAIRING_BEGUN' and p.participant is not null
$$;
comment on function pairing_participant_as_known is '截至统计截止日参加结对帮扶的企业（帮扶方和被帮扶方）';

-- One row per hazard that counts: withdrawn and merged ones do not. The level is that of the cut-off; rectified_on is
-- the day of the acceptance that has not been followed by a reopening. A report that had to be verified belongs to the level of
-- government that verified it. Listed: put under listed supervision by the cut-off, also when delisted since; measured: an
-- enforcement measure names it.
create function hazard_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid)
returns table (subject_id uuid, enterprise_id uuid, region_code text, organisation_id uuid, organiser_level text,
  source text, level text, occurred_on date, rectified_on date, detail jsonb, paired boolean, listed boolean,
  measured boolean)
language sql stable parallel safe as $$
  select h.subject_id, h.enterprise_id, h.region_code, h.organisation_id,
    case when h.source in ('TIP_OFF', 'VILLAGE_GRID', 'INTERNAL_REPORT')
      then coalesce(h.verifier_level, h.organiser_level) else h.organiser_level end,
    h.source, h.level, h.occurred_on, h.rectified_on, h.detail,
    h.enterprise_id in (select p.enterprise_id
      from pairing_participant_as_known(campaign, started_on, cut_off, known_at) p),
    h.subject_id in (select (l.detail ->> 'hazardId')::uuid
      from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at, null) l
      where l.kind = 'LISTING_OPENED' and l.detail ->> 'hazardId' is not null),
    h.subject_id in (select m.hazard::uuid
      from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at, null) f
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
    from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at, reporter) f
    where f.kind in ('HAZARD_FOUND', 'HAZARD_CONFIRMED', 'HAZARD_LEVEL_SET', 'HAZARD_ACCEPTED', 'HAZARD_REOPENED',
      'HAZARD_WITHDRAWN', 'HAZARD_MERGED')
    group by f.subject_id
    having bool_or(f.kind = 'HAZARD_FOUND') and not bool_or(f.kind in ('HAZARD_WITHDRAWN', 'HAZARD_MERGED'))
  ) h
$$;
comment on function hazard_as_known is
  '计入统计的隐患，每个一行：截止日的级别、是否已整改（验收且未反弹）、是否属结对帮扶企业、是否挂牌、是否采取措施；撤销、合并的不计';

-- What was last stated of a thing: a stock (how many inspectors an organisation has), a survey (an enterprise's project).
create function statement_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid) returns setof fact
language sql stable parallel safe as $$
  select distinct on (f.category, coalesce(f.enterprise_id, f.organisation_id), f.region_code, f.detail ->> 'item') f.*
  from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at, reporter) f
  where f.kind = 'STATEMENT_MADE'
  order by f.category, coalesce(f.enterprise_id, f.organisation_id), f.region_code, f.detail ->> 'item',
    f.occurred_on desc, f.seq desc
$$;
comment on function statement_as_known is '截止日有效的申明（存量、摸底情况）：同一对象以最后一次为准';

-- Sites of the census (摸排): as the host told them. Relations are only ever added, so the past stays as it was known.
create function site_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid)
returns table (id uuid, subject_id uuid, subject_type text, kind text, category text, enterprise_id uuid, region_code text,
  organisation_id uuid, organiser_level text, occurred_on date, amount_yuan numeric, detail jsonb)
language sql stable parallel safe as $$
  select r.id, r.id, 'SITE_RELATION', 'SITE_RELATION', r.kind, r.enterprise_id, e.region_code, null::uuid, null::text,
    r.start_on, null::numeric,
    jsonb_strip_nulls(jsonb_build_object('otherName', r.other_name, 'areaSquareMetres', r.area_square_metres,
      'workers', r.workers, 'use', nullif(r.use, ''), 'mainRisks', nullif(r.main_risks, '')))
  from site_relation r
  join enterprise e on e.id = r.enterprise_id
  where r.side = 'HOST'
    and e.region_code >= region_from and e.region_code < region_to
    and (reporter is null or e.supervising_organisation_id = reporter)
    and r.start_on <= cut_off and (r.end_on is null or r.end_on >= cut_off)
    and r.created_at <= known_at
$$;
comment on function site_as_known is '摸排的场所：外包外委、厂中厂、园中园（出租或发包方所报，截止日存在、所知时间前已登记）';

-- The register of enterprises with the last confirmation of their ledger. The register itself keeps no earlier wording.
create function enterprise_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid)
returns table (id uuid, subject_id uuid, subject_type text, kind text, category text, enterprise_id uuid, region_code text,
  organisation_id uuid, organiser_level text, occurred_on date, amount_yuan numeric, detail jsonb)
language sql stable parallel safe as $$
  select e.id, e.id, 'ENTERPRISE', 'ENTERPRISE', e.size_class, e.id, e.region_code, e.supervising_organisation_id, null::text,
    (e.created_at at time zone 'Asia/Shanghai')::date, null::numeric,
    jsonb_strip_nulls(jsonb_build_object('uscc', e.uscc, 'address', e.address, 'riskTags', array_to_string(e.risk_tags, '、'),
      'principal', e.principal_name, 'employees', e.employees, 'confirmedOn', (
        select max(c.confirmed_on) from ledger_confirmation c
        where c.enterprise_id = e.id and c.confirmed_on <= cut_off and c.created_at <= known_at
          and (started_on is null or c.confirmed_on >= started_on))))
  from enterprise e
  where e.region_code >= region_from and e.region_code < region_to
    and e.status = 'ACTIVE'
    and (reporter is null or e.supervising_organisation_id = reporter)
    and e.created_at <= known_at and (e.created_at at time zone 'Asia/Shanghai')::date <= cut_off
$$;
comment on function enterprise_as_known is '在册企业及其台账在期内最后一次确认的日期';
