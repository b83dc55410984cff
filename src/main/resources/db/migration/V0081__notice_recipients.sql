-- Who holds a role towards a hazard or an enterprise on a day, and who stands in when nobody does.
set local check_function_bodies = off;

-- the unit that supervises a listed hazard, or a listing of something else
create view listing_unit as
select h.hazard_id as subject_id, h.listing_organisation_id as organisation_id
from hazard_deadline h where h.listing_organisation_id is not null
union all
select l.id, l.organisation_id from listed_supervision l where l.organisation_id is not null;
comment on view listing_unit is '挂牌督办单位：按隐患或按挂牌督办查找';
grant select on listing_unit to ${app_role};

create function notice_candidate(p_subject uuid, p_enterprise uuid, p_region text, p_day date)
returns table (role text, official_id uuid, enterprise_id uuid, organisation_id uuid, name text, post text, email text,
  phone text)
language sql stable as $$
  -- the enterprise's own people
  select p.role, null::uuid, p.enterprise_id, null::uuid, p.name, null::text, p.email, p.phone
  from recipient_enterprise_person p where p.enterprise_id = p_enterprise
  union all
  -- 整改责任人: reached by the safety manager's address unless it is one of the known persons
  select 'RECTIFICATION_OWNER', null, h.enterprise_id, null, h.plan_responsible_person, null, p.email, p.phone
  from hazard_deadline h
  left join lateral (
    select k.email, k.phone from recipient_enterprise_person k
    where k.enterprise_id = h.enterprise_id and (k.name = h.plan_responsible_person or k.role = 'SAFETY_MANAGER')
    order by (k.name = h.plan_responsible_person) desc, k.role limit 1) p on true
  where h.hazard_id = p_subject and h.plan_responsible_person is not null
  union all
  select 'TRACKING_OFFICER', o.id, null, null, o.name, o.post, o.email, o.phone
  from hazard_deadline h join official o on o.id = h.tracking_officer_id and o.status = 'ACTIVE'
  where h.hazard_id = p_subject
  union all
  -- assigned to the enterprise or to the hazard itself
  select r.role, r.official_id, null, null, r.name, r.post, r.email, r.phone
  from recipient_official r
  where r.target_id in (p_enterprise, p_subject) and r.target_type in ('ENTERPRISE', 'HAZARD')
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  -- assigned to the region or to one above it
  select r.role, r.official_id, null, null, r.name, r.post, r.email, r.phone
  from recipient_official r
  where r.target_type = 'REGION'
    and r.region_code in (p_region, left(p_region, 9), left(p_region, 6), left(p_region, 4))
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  -- 监管单位: its head and its officer
  select r.role, r.official_id, null, null, r.name, r.post, r.email, r.phone
  from enterprise e join recipient_official r on r.target_id = e.supervising_organisation_id
  where e.id = p_enterprise and r.target_type = 'ORGANISATION' and r.role in ('SUPERVISING_HEAD', 'SUPERVISING_OFFICER')
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  -- 挂牌督办单位: its people, or the unit itself when nobody is assigned
  select 'LISTING_UNIT', r.official_id, null, null, r.name, r.post, r.email, r.phone
  from listing_unit l join recipient_official r on r.target_id = l.organisation_id
  where l.subject_id = p_subject and r.target_type = 'ORGANISATION'
    and r.role in ('LISTING_UNIT', 'SUPERVISING_HEAD', 'SUPERVISING_OFFICER')
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  select 'LISTING_UNIT', null, null, o.id, o.name, null, o.email, o.phone
  from listing_unit l join organisation o on o.id = l.organisation_id
  where l.subject_id = p_subject and not exists (select 1 from recipient_official r
    where r.target_id = o.id and r.target_type = 'ORGANISATION'
      and r.role in ('LISTING_UNIT', 'SUPERVISING_HEAD', 'SUPERVISING_OFFICER')
      and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day))
  union all
  -- offices of the township and the county
  select k.role, null, null, o.id, o.name, null, o.email, o.phone
  from (values ('TOWNSHIP_OFFICE', 'SAFETY_COMMITTEE_OFFICE', 9), ('COUNTY_SAFETY_OFFICE', 'SAFETY_COMMITTEE_OFFICE', 6),
    ('COUNTY_EMERGENCY_BUREAU', 'EMERGENCY_BUREAU', 6), ('COUNTY_GOVERNMENT', 'GOVERNMENT', 6),
    ('SECTOR_COMMITTEE_OFFICE', 'SECTOR_COMMITTEE', 6)) as k(role, kind, digits)
  join organisation o on o.region_code = left(p_region, k.digits) and o.kind = k.kind and o.status = 'ACTIVE'
  union all
  select 'COUNTY_COMPETENT_DEPARTMENT', null, null, o.id, o.name, null, o.email, o.phone
  from enterprise e join organisation o on o.id = e.supervising_organisation_id
  where e.id = p_enterprise and o.level = 'COUNTY' and o.status = 'ACTIVE'
  union all
  -- 辖区各单位
  select 'REGION_UNITS', null, null, o.id, o.name, null, o.email, o.phone
  from organisation o
  where o.region_code >= left(p_region, 9) and o.region_code < left(p_region, 9) || '~' and o.status = 'ACTIVE'
    and o.kind in ('GOVERNMENT', 'TOWNSHIP_STATION', 'VILLAGE_COMMITTEE')
$$;
comment on function notice_candidate is '某日对某隐患、某企业、某地区承担各项职责、可接收通知的人和单位';

create table recipient_deputy (
  role text not null,
  deputy text not null,
  rank integer not null,
  constraint pk_recipient_deputy primary key (role, deputy)
);
comment on table recipient_deputy is '职责空缺时由谁代为接收：先副职，再上级，最后属地办公室';
insert into recipient_deputy (role, deputy, rank)
select d.role, d.deputy, d.rank from (values
  ('PRINCIPAL', 'ACTUAL_CONTROLLER', 1),
  ('SAFETY_MANAGER', 'PRINCIPAL', 1),
  ('RECTIFICATION_OWNER', 'SAFETY_MANAGER', 1), ('RECTIFICATION_OWNER', 'PRINCIPAL', 2),
  ('ACTUAL_CONTROLLER', 'PRINCIPAL', 1),
  ('SUPERVISING_OFFICER', 'SUPERVISING_HEAD', 1),
  ('SUPERVISING_HEAD', 'SUPERVISING_OFFICER', 1),
  ('TOWNSHIP_DEPUTY_LEADER', 'TOWNSHIP_LEADER', 1),
  ('TOWNSHIP_LEADER', 'TOWNSHIP_DEPUTY_LEADER', 1),
  ('TERRITORY_HEAD', 'TOWNSHIP_LEADER', 1), ('TERRITORY_HEAD', 'TOWNSHIP_DEPUTY_LEADER', 2),
  ('COUNTY_COMPETENT_DEPARTMENT', 'COUNTY_EMERGENCY_BUREAU', 1),
  ('COUNTY_SAFETY_OFFICE', 'COUNTY_EMERGENCY_BUREAU', 1),
  ('COUNTY_EMERGENCY_BUREAU', 'COUNTY_SAFETY_OFFICE', 1),
  ('SECTOR_COMMITTEE_OFFICE', 'COUNTY_SAFETY_OFFICE', 1),
  ('COUNTY_GOVERNMENT', 'COUNTY_SAFETY_OFFICE', 1)) as d(role, deputy, rank)
union all
select r.role, o.deputy, o.rank
from (values ('RESPONSIBLE_OFFICIAL'), ('SUPERVISING_OFFICER'), ('SUPERVISING_HEAD'), ('TOWNSHIP_DEPUTY_LEADER'),
  ('TOWNSHIP_LEADER'), ('TERRITORY_HEAD'), ('TRACKING_OFFICER'), ('REGION_UNITS'), ('LISTING_UNIT'),
  ('SECTOR_COMMITTEE_OFFICE'), ('COUNTY_COMPETENT_DEPARTMENT'), ('COUNTY_GOVERNMENT'), ('COUNTY_SAFETY_OFFICE'),
  ('COUNTY_EMERGENCY_BUREAU')) as r(role)
cross join (values ('TOWNSHIP_OFFICE', 8), ('COUNTY_SAFETY_OFFICE', 9)) as o(deputy, rank)
on conflict do nothing;

grant select on recipient_deputy to ${app_role};
