-- Facts as they were known: what every indicator of a form counts. Each function is one plain select, so that the
-- planner sees through it. The same functions serve a cell's value and the rows behind it.

-- Living facts of a campaign in a range of region codes: occurred by the cut-off (and not before the campaign began),
-- recorded by the instant of knowledge, not taken back by then. Everything a form counts lies in a town.
create function fact_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz) returns setof fact
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
    and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= known_at)
$$;
comment on function fact_as_known is '某行动、某地区范围内，截至统计截止日发生、截至所知时间已记录且未作废的事实';

-- Enterprises that took part in a pairing begun by the cut-off, helpers and assisted ones, wherever they lie: a helper
-- of this town may assist an enterprise of the next.
create function pairing_participant_as_known(campaign uuid, started_on date, cut_off date, known_at timestamptz)
returns table (enterprise_id uuid)
language sql stable parallel safe as $$
  select p.participant
  from fact_as_known(campaign, started_on, '0', '~', cut_off, known_at) f
  cross join lateral (values (f.enterprise_id), ((f.detail ->> 'helperEnterpriseId')::uuid)) as p(participant)
  where f.kind = 'PAIRING_BEGUN' and p.participant is not null
$$;
comment on function pairing_participant_as_known is '截至统计截止日参加结对帮扶的企业（帮扶方和被帮扶方）';

-- One row per hazard that counts: withdrawn and merged ones do not. The level is that of the cut-off; rectified_on is
-- the day of the acceptance that has not been followed by a reopening. A report that had to be verified belongs to the level of
-- government that verified it.
create function hazard_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz)
returns table (subject_id uuid, enterprise_id uuid, region_code text, organisation_id uuid, organiser_level text,
  source text, level text, occurred_on date, rectified_on date, detail jsonb, paired boolean)
language sql stable parallel safe as $$
  select h.subject_id, h.enterprise_id, h.region_code, h.organisation_id,
    case when h.source in ('TIP_OFF', 'VILLAGE_GRID', 'INTERNAL_REPORT')
      then coalesce(h.verifier_level, h.organiser_level) else h.organiser_level end,
    h.source, h.level, h.occurred_on, h.rectified_on, h.detail,
    h.enterprise_id in (select p.enterprise_id
      from pairing_participant_as_known(campaign, started_on, cut_off, known_at) p)
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
    from fact_as_known(campaign, started_on, region_from, region_to, cut_off, known_at) f
    where f.kind in ('HAZARD_FOUND', 'HAZARD_CONFIRMED', 'HAZARD_LEVEL_SET', 'HAZARD_ACCEPTED', 'HAZARD_REOPENED',
      'HAZARD_WITHDRAWN', 'HAZARD_MERGED')
    group by f.subject_id
    having bool_or(f.kind = 'HAZARD_FOUND') and not bool_or(f.kind in ('HAZARD_WITHDRAWN', 'HAZARD_MERGED'))
  ) h
$$;
comment on function hazard_as_known is '计入统计的隐患，每个一行：截止日的级别、是否已整改（验收且未反弹）、是否属结对帮扶企业；撤销、合并的不计';
