-- Stock and flow of major hazards (存量、增量、动态清零): of all hazards of a region, whatever campaign they count in. A yearly
-- target asks for what was found before the programme began.
create index ix_fact_major on fact (region_code, subject_id)
  where level = 'MAJOR' and kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET');

-- One row per hazard that is major at the cut-off, as hazard_as_known counts it.
create function major_hazard_as_known(region_from text, region_to text, cut_off date, known_at timestamptz)
returns table (subject_id uuid, found_on date, rectified_on date)
language sql stable parallel safe as $$
  select h.subject_id, h.found_on, h.rectified_on
  from (
    select f.subject_id,
      (array_agg(f.level order by f.occurred_on desc, f.seq desc)
        filter (where f.kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET') and f.level is not null))[1] as level,
      (array_agg(f.occurred_on order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as found_on,
      (array_agg(case f.kind when 'HAZARD_ACCEPTED' then f.occurred_on end order by f.occurred_on desc, f.seq desc)
        filter (where f.kind in ('HAZARD_ACCEPTED', 'HAZARD_REOPENED')))[1] as rectified_on
    from fact f
    where f.subject_id in (
        select m.subject_id from fact m
        where m.kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET') and m.level = 'MAJOR'
          and m.region_code >= region_from and m.region_code < region_to)
      and f.kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET', 'HAZARD_ACCEPTED', 'HAZARD_REOPENED', 'HAZARD_WITHDRAWN',
        'HAZARD_MERGED')
      and f.occurred_on <= cut_off
      and f.recorded_at <= known_at
      and f.voids is null
      and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= known_at)
    group by f.subject_id
    having bool_or(f.kind = 'HAZARD_FOUND') and not bool_or(f.kind in ('HAZARD_WITHDRAWN', 'HAZARD_MERGED'))
  ) h
  where h.level = 'MAJOR'
$$;
comment on function major_hazard_as_known is
  '某地区的重大事故隐患，每个一行，不分行动：截止日为重大的、发现日期、是否已整改（验收且未反弹）；撤销、合并的不计';
