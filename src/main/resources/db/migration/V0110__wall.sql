-- The second wall: row-level security with the scope of the transaction (set_config, local). Nothing set, nothing seen.
-- The policies' functions are one plain expression each, so that the planner sees through them. They are a CASE, because the planner takes
-- a CASE for half true: the queries say the same range themselves (the first wall), and a range that counts twice, or a "nothing
-- set, or equal", would make it expect next to no rows and sort whole counties instead of reading the newest from the index.

create function inside_region(region text) returns boolean
language sql stable parallel safe as $$
  select case
    when region >= current_setting('app.region_from', true) and region < current_setting('app.region_to', true) then true
    else false
  end
$$;
comment on function inside_region is '该行政区划是否在本事务的属地范围内；未设定范围的一律不在';

create function assigned_to_me(enterprise uuid) returns boolean
language sql stable parallel safe security definer set search_path from current as $$
  select exists (select 1 from assignment a where a.target_id = enterprise and a.role = 'RESPONSIBLE_OFFICIAL'
    and a.revoked_on is null and a.official_id = nullif(current_setting('app.responsible', true), '')::uuid)
$$;
comment on function assigned_to_me is '该企业是否由本事务的挂牌责任人负责';

create function inside_wall(region text, enterprise uuid) returns boolean
language sql stable parallel safe as $$
  select case
    when region >= current_setting('app.region_from', true) and region < current_setting('app.region_to', true) then
      (current_setting('app.enterprise', true) = ''
        or enterprise = nullif(current_setting('app.enterprise', true), '')::uuid)
      and (current_setting('app.responsible', true) = '' or assigned_to_me(enterprise))
    else false
  end
$$;
comment on function inside_wall is '该行政区划、该企业的行是否在本事务的范围内：属地、本企业、挂牌责任人所包企业';

create function handed_to_me(organisation uuid) returns boolean
language sql stable parallel safe as $$
  select organisation = nullif(current_setting('app.organisation', true), '')::uuid
$$;
comment on function handed_to_me is '是否移送本事务的单位';

-- With a transferred hazard comes its enterprise.
create function handed_with_a_hazard(p_enterprise uuid) returns boolean
language sql stable parallel safe security definer set search_path from current as $$
  select current_setting('app.organisation', true) <> '' and exists (select 1 from hazard h
    where h.transferred_to = nullif(current_setting('app.organisation', true), '')::uuid and h.enterprise_id = p_enterprise)
$$;
comment on function handed_with_a_hazard is '该企业是否有隐患移送本事务的单位';
create index ix_hazard_transferred_to on hazard (transferred_to, enterprise_id) where transferred_to is not null;

create function addressed_to_me(p_notice uuid) returns boolean
language sql stable parallel safe security definer set search_path from current as $$
  select exists (select 1 from notice_recipient r where r.notice_id = p_notice
    and (r.official_id = nullif(current_setting('app.official', true), '')::uuid
      or r.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      or r.enterprise_id = nullif(current_setting('app.enterprise', true), '')::uuid))
$$;
comment on function addressed_to_me is '该通知是否发给本事务的人员、单位或企业';

-- Raising a wall: what a migration says for each new table.
create procedure wall(target regclass, visible text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy wall on %s using (%s)', target, visible);
end $$;
comment on procedure wall is '为表筑墙：只有 visible 成立的行可见、可写';

-- Rows of a region alone.
create procedure wall_by_region(target regclass)
language plpgsql as $$
begin
  call wall(target, 'inside_region(region_code)');
end $$;

-- Rows of a region and an enterprise.
create procedure wall_by_enterprise(target regclass)
language plpgsql as $$
begin
  call wall(target, 'inside_wall(region_code, enterprise_id)');
end $$;

-- Rows that belong to a walled row: visible with it.
create procedure wall_by_owner(target regclass, owner regclass, reference text)
language plpgsql as $$
begin
  call wall(target, format('exists (select 1 from %s o where o.id = %I)', owner, reference));
end $$;

-- Facts and journal entries are added by every transaction with a scope, wherever the document leads; what may be seen of
-- them stays inside. Nobody may change or remove them: that is not granted.
create procedure wall_append_only(target regclass, visible text)
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy wall_add on %s for insert with check (current_setting(%L, true) <> %L)',
    target, 'app.region_from', '');
  execute format('create policy wall on %s for select using (%s)', target, visible);
end $$;

call wall('enterprise', 'inside_wall(region_code, id) or handed_with_a_hazard(id)');
call wall_by_owner('self_inspection_filing', 'enterprise', 'enterprise_id');
call wall_by_owner('ledger_confirmation', 'enterprise', 'enterprise_id');
call wall_by_owner('benchmark_designation', 'enterprise', 'enterprise_id');
call wall_by_owner('site_relation', 'enterprise', 'enterprise_id');
call wall('assistance_pairing', 'exists (select 1 from enterprise o where o.id in (helper_enterprise_id, assisted_enterprise_id))');

-- A campaign binds the regions below its own.
call wall('campaign', $$inside_region(region_code) or starts_with(current_setting('app.region_from', true), region_code)$$);
call wall_by_owner('campaign_stage', 'campaign', 'campaign_id');
call wall_by_owner('campaign_document', 'campaign', 'campaign_id');
call wall_by_owner('campaign_group_member', 'campaign', 'campaign_id');
call wall_by_owner('campaign_report_schedule', 'campaign', 'campaign_id');
call wall_by_owner('campaign_amendment', 'campaign', 'campaign_id');

call wall_by_enterprise('inspection');
call wall_by_owner('inspection_checklist', 'inspection', 'inspection_id');
call wall_by_owner('inspection_checklist_answer', 'inspection', 'inspection_id');

-- A hazard is seen by the organisation it was transferred to, too.
call wall('hazard', 'inside_wall(region_code, enterprise_id) or handed_to_me(transferred_to)');
call wall_by_owner('hazard_document', 'hazard', 'hazard_id');
call wall_by_owner('ladder_run', 'hazard', 'hazard_id');

call wall_by_enterprise('listed_supervision');
call wall_by_owner('listed_supervision_progress', 'listed_supervision', 'listed_supervision_id');
call wall_by_enterprise('measure');
call wall_by_enterprise('penalty');

call wall_append_only('fact', 'inside_wall(region_code, enterprise_id)');
call wall('notice', 'inside_wall(region_code, enterprise_id) or addressed_to_me(id)');
call wall_by_owner('notice_recipient', 'notice', 'notice_id');
call wall_by_owner('delivery', 'notice', 'notice_id');

call wall('official', $$inside_region(region_code) or id = nullif(current_setting('app.official', true), '')::uuid$$);
call wall('assignment', $$inside_region(region_code) or official_id = nullif(current_setting('app.official', true), '')::uuid$$);

-- What concerns no region is for the whole country.
call wall_append_only('audit_event',
  $$inside_region(region_code) or region_code is null and current_setting('app.region_from', true) = '0'$$);

-- Views ask with the rights of the caller.
alter view recipient_official set (security_invoker = true);
alter view recipient_enterprise_person set (security_invoker = true);
alter view campaign_calendar set (security_invoker = true);
alter view hazard_deadline set (security_invoker = true);
alter view listing_unit set (security_invoker = true);

-- The helper of a pairing may sit beside the caller's region.
alter function pairing_participant_as_known(uuid, date, date, timestamptz) security definer set search_path from current;

-- What must be known across the wall, and no more than that.
create function uscc_taken(p_uscc text) returns boolean
language sql stable security definer set search_path from current as $$
  select exists (select 1 from enterprise e where e.uscc = p_uscc)
$$;
comment on function uscc_taken is '统一社会信用代码是否已登记，不论何地';

create function partner_name(p_pairing uuid, p_enterprise uuid) returns text
language sql stable security definer set search_path from current as $$
  select e.name from assistance_pairing p join enterprise e on e.id = p_enterprise
  where p.id = p_pairing and p_enterprise in (p.helper_enterprise_id, p.assisted_enterprise_id)
$$;
comment on function partner_name is '结对帮扶一方的名称：双方互见其名';
