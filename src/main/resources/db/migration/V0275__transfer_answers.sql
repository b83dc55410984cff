-- A transfer (移送, H14) is owed an answer by the organisation it was sent to, which may sit in another region.
set local check_function_bodies = off;

create function transfer_receiver(p_paper uuid) returns table (organisation_id uuid, region_code text)
language sql stable strict rows 1 security definer set search_path from current as $$
  select o.id, o.region_code
  from hazard_document d join hazard h on h.id = d.hazard_id
  join organisation o on o.id = coalesce((d.payload ->> 'receiverOrganisationId')::uuid, h.transferred_to)
  where d.id = p_paper and d.kind = 'TRANSFER'
$$;
comment on function transfer_receiver is '某份移送的接收单位及其所在行政区划；其他文书没有';
grant execute on function transfer_receiver to ${app_role};

create or replace function obligor_candidate(p_type text, p_subject uuid, p_day date)
returns table (role text, official_id uuid, enterprise_id uuid, organisation_id uuid, name text, post text, email text,
  phone text)
language sql stable security definer set search_path from current as $$
  with owing as (
    select i.enterprise_id, i.organisation_id, i.region_code as own, i.region_code,
      case when i.enterprise_id is null and i.organisation_id is null then i.region_code end as led, false as receives
    from duty_instance i where p_type = 'DUTY' and i.id = p_subject
    union all
    -- an authority's own clock: the listing unit, the county for major hazards, the township for the others
    select null, case when h.listed then h.listing_organisation_id end,
      case h.level when 'MAJOR' then left(h.region_code, 6) else left(h.region_code, 9) end, h.region_code,
      case when h.listed and h.listing_organisation_id is not null then null
        when h.level = 'MAJOR' then left(h.region_code, 6) else left(h.region_code, 9) end, false
    from hazard_document d join hazard h on h.id = d.hazard_id
    where p_type = 'HAZARD_DOCUMENT' and d.id = p_subject and d.kind <> 'TRANSFER'
    union all
    -- a transfer is answered by whom it was sent to, wherever that sits; a government or an office is led by its region's leaders
    select null, o.id, o.region_code, o.region_code,
      case when o.kind in ('SAFETY_COMMITTEE_OFFICE', 'CAMPAIGN_OFFICE', 'GOVERNMENT') then o.region_code end, true
    from transfer_receiver(p_subject) t join organisation o on o.id = t.organisation_id
    where p_type = 'HAZARD_DOCUMENT'),
  office as (
    select o.region_code as at, o.id, o.name, o.email, o.phone,
      rank() over (partition by o.region_code order by
        array_position(array['SAFETY_COMMITTEE_OFFICE', 'CAMPAIGN_OFFICE', 'GOVERNMENT'], o.kind)) as place
    from organisation o
    where o.status = 'ACTIVE' and o.kind in ('SAFETY_COMMITTEE_OFFICE', 'CAMPAIGN_OFFICE', 'GOVERNMENT'))
  -- the enterprise's principal and safety manager
  select 'OBLIGOR', null::uuid, p.enterprise_id, null::uuid, p.name, null::text, p.email, p.phone
  from owing w join recipient_enterprise_person p on p.enterprise_id = w.enterprise_id
  where p.role in ('PRINCIPAL', 'SAFETY_MANAGER')
  union all
  select 'OBLIGOR_HEAD', null, p.enterprise_id, null, p.name, null, p.email, p.phone
  from owing w join recipient_enterprise_person p on p.enterprise_id = w.enterprise_id
  where p.role = 'ACTUAL_CONTROLLER'
  union all
  -- the unit itself and its reporting contact, of a receiver its officer too; its head
  select 'OBLIGOR', null, null, o.id, o.name, null, o.email, o.phone
  from owing w join organisation o on o.id = w.organisation_id and o.status = 'ACTIVE'
  union all
  select case r.role when 'SUPERVISING_HEAD' then 'OBLIGOR_HEAD' else 'OBLIGOR' end, r.official_id, null, null, r.name,
    r.post, r.email, r.phone
  from owing w join recipient_official r on r.target_id = w.organisation_id and r.target_type = 'ORGANISATION'
  where (r.role in ('REPORTING_CONTACT', 'SUPERVISING_HEAD') or w.receives and r.role = 'SUPERVISING_OFFICER')
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  -- a territory owes by its office and the office's reporting contact; its leaders head it
  select 'OBLIGOR', null, null, f.id, f.name, null, f.email, f.phone
  from owing w join office f on f.at = w.own and f.place = 1
  where w.enterprise_id is null and w.organisation_id is null
  union all
  select 'OBLIGOR', r.official_id, null, null, r.name, r.post, r.email, r.phone
  from owing w join office f on f.at = w.own and f.place = 1
  join recipient_official r on r.target_type = 'ORGANISATION' and r.target_id = f.id and r.role = 'REPORTING_CONTACT'
  where p_type = 'DUTY' and w.enterprise_id is null and w.organisation_id is null
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  select 'OBLIGOR_HEAD', r.official_id, null, null, r.name, r.post, r.email, r.phone
  from owing w join recipient_official r on r.target_type = 'REGION' and r.region_code = w.led
  where r.role in ('TOWNSHIP_DEPUTY_LEADER', 'TERRITORY_HEAD')
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
  union all
  -- above an enterprise: its township's office; above a territory: the office of the level above
  select 'OBLIGOR_SUPERIOR', null, null, f.id, f.name, null, f.email, f.phone
  from owing w join office f on f.place = 1 and f.at = case
    when w.enterprise_id is not null then left(w.region_code, 9)
    when length(w.own) > 9 then left(w.own, 9)
    when length(w.own) > 6 then left(w.own, 6)
    when length(w.own) > 4 then left(w.own, 4) else left(w.own, 2) end
  union all
  -- a letter nobody has signed for or answered: those it is addressed to; above them the township's office and leaders
  select 'OBLIGOR', r.official_id, r.enterprise_id, r.organisation_id, r.name, r.post, r.email, r.phone
  from notice_recipient r
  where p_type = 'NOTICE' and r.notice_id = p_subject and not r.copy
    and r.replied_at is null
  union all
  select 'OBLIGOR_SUPERIOR', null, null, f.id, f.name, null, f.email, f.phone
  from notice n join office f on f.place = 1 and f.at = left(n.region_code, 9)
  where p_type = 'NOTICE' and n.id = p_subject
  union all
  select 'OBLIGOR_SUPERIOR', r.official_id, null, null, r.name, r.post, r.email, r.phone
  from notice n join recipient_official r on r.target_type = 'REGION' and r.region_code = left(n.region_code, 9)
  where p_type = 'NOTICE' and n.id = p_subject and r.role = 'TOWNSHIP_DEPUTY_LEADER'
    and r.valid_from <= p_day and (r.revoked_on is null or r.revoked_on > p_day)
$$;
comment on function obligor_candidate is '某日某应办事项的承办方、承办方负责人和上一级';

drop index ix_hazard_document_recorded;
create index ix_hazard_document_recorded on hazard_document (kind, recorded_at)
  where kind in ('EXTENSION_APPLICATION', 'RECTIFICATION_REPORT', 'RESUMPTION', 'TRANSFER');
