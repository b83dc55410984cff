-- Ten thousand rows of an imported ledger: what was asked row by row is asked once for all rows of a statement, and lookups do
-- not live on with a plan that was made when the tables were empty.
create index ix_enterprise_name on enterprise (name);

-- Its own setting keeps it from being merged into the caller's statement: it is planned anew for each call.
create function enterprise_meant(p_usccs text[], p_names text[]) returns setof uuid
language sql stable set plan_cache_mode = 'force_custom_plan' as $$
  select e.id from enterprise e where e.uscc = any (p_usccs) or e.name = any (p_names)
$$;
comment on function enterprise_meant is '统一社会信用代码或名称为其中之一的企业；每次调用重新规划';

create function hazard_meant(p_enterprises uuid[], p_days date[]) returns setof hazard
language sql stable set plan_cache_mode = 'force_custom_plan' as $$
  select h.*
  from (select distinct p.enterprise_id, p.found_on from unnest(p_enterprises, p_days) as p(enterprise_id, found_on)) p
  join hazard h on h.enterprise_id = p.enterprise_id and h.found_on = p.found_on
$$;
comment on function hazard_meant is '各企业当日查出的隐患；每次调用重新规划';

-- Whoever appends facts in sets says the reporter of each; the trigger is for those that do not.
drop trigger tr_fact_reporter on fact;
create trigger tr_fact_reporter before insert on fact for each row
  when (new.reporter_id is null) execute function fact_reporter();

create function begin_hazard_clocks() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into hazard_clock (hazard_id, deadline_version, deadline, set_on, major_since, listed_since, ladder_code,
    ladder_version, campaign_id)
  select f.id, f.deadline_version, f.deadline, (f.deadline_set_at at time zone 'Asia/Shanghai')::date,
    (f.major_since at time zone 'Asia/Shanghai')::date, f.listed_on, c.code, c.version, c.campaign_id
  from (select d.campaign_ids, l.* from (select distinct campaign_ids from fresh) d
    cross join lateral ladder_of(d.campaign_ids) l) c
  join fresh f on f.campaign_ids = c.campaign_ids
  where f.deadline is not null and f.deadline_version > 0;
  return null;
end $$;
comment on function begin_hazard_clocks is '新隐患的期限开始计时，一条语句的各行一次记下';

drop trigger hazard_clock_begins on hazard;
create trigger hazard_clock_begins after insert on hazard referencing new table as fresh
  for each statement execute function begin_hazard_clocks();
