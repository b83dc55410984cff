-- Inspections as they were known, for what was entered late (半线上) and what was entered of what was planned (录入率, 交应急字〔2024〕45号
-- （二十）). An inspection is entered when its findings are recorded; whether that was late is settled then and stays. One that was
-- cancelled counts for neither.
create function inspection_as_known(campaign uuid, started_on date, region_from text, region_to text, cut_off date,
  known_at timestamptz, reporter uuid)
returns table (id uuid, subject_id uuid, subject_type text, kind text, category text, enterprise_id uuid, region_code text,
  organisation_id uuid, organiser_level text, occurred_on date, amount_yuan numeric, detail jsonb)
language sql stable parallel safe as $$
  select i.id, i.id, 'INSPECTION', case when k.entered then 'INSPECTION_ENTERED' else 'INSPECTION_PLANNED' end, i.kind,
    i.enterprise_id, i.region_code, i.organisation_id, i.organiser_level, k.day, null::numeric,
    jsonb_build_object('planned', coalesce(i.planned_on <= cut_off, false), 'backFilled', k.entered and i.back_filled)
  from inspection i
  cross join lateral (select i.findings_recorded_at is not null and i.findings_recorded_at <= known_at
    and i.inspected_on <= cut_off) e(entered)
  cross join lateral (select e.entered, case when e.entered then i.inspected_on else i.planned_on end) k(entered, day)
  where i.campaign_ids @> array[campaign]
    and i.region_code >= region_from and i.region_code < region_to
    and k.day <= cut_off
    and (started_on is null or k.day >= started_on)
    and i.created_at <= known_at
    and (i.cancelled_at is null or i.cancelled_at > known_at)
    and (reporter is null or reporter = coalesce(
      (select o.id from organisation o where o.id = i.organisation_id and o.kind = 'SECTOR_COMMITTEE'),
      (select s.supervising_organisation_id from enterprise s where s.id = i.enterprise_id),
      i.organisation_id))
$$;
comment on function inspection_as_known is
  '截至统计截止日、按所知时间的检查：已录入的（是否半线上），和计划日期已到而未录入的；取消的不计';
