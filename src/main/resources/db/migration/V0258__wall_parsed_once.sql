-- The policies' functions with their bodies already parsed: the planner puts them into every query that is planned, and reading
-- their text again each time was half of what a policy cost a short list.

create or replace function inside_region(region text) returns boolean
language sql stable parallel safe
return case
  when region >= current_setting('app.region_from', true) and region < current_setting('app.region_to', true) then true
  else false
end;

create or replace function inside_wall(region text, enterprise uuid) returns boolean
language sql stable parallel safe
return case
  when region >= current_setting('app.region_from', true) and region < current_setting('app.region_to', true) then
    (current_setting('app.enterprise', true) = ''
      or enterprise = nullif(current_setting('app.enterprise', true), '')::uuid)
    and (current_setting('app.responsible', true) = '' or assigned_to_me(enterprise))
  else false
end;

create or replace function handed_to_me(organisation uuid) returns boolean
language sql stable parallel safe
return organisation = nullif(current_setting('app.organisation', true), '')::uuid;
