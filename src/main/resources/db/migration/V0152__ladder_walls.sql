-- The second wall around ladders and clocks; shipped ladders are everybody's, once a scope is set.
call wall('ladder_version', $$campaign_id is null and current_setting('app.region_from', true) <> ''
  or exists (select 1 from campaign o where o.id = campaign_id)$$);
call wall_by_owner('hazard_clock', 'hazard', 'hazard_id');
