-- Whether a notice finds somebody: by mail or SMS as the official has chosen, or by the robot or system of the official's unit.
create function reached(p_region text, p_official uuid, p_organisation uuid, p_email text, p_phone text) returns boolean
language sql stable security definer set search_path from current as $$
  with chosen as (select (select f.channels from notice_preference f where f.official_id = p_official) as channels),
  working as (
    select c.channel, c.organisation_id from notice_channel c
    where c.status = 'ACTIVE' and c.notice_kinds = '{}' and c.steps = '{}'
      and c.region_code in (left(p_region, 2), left(p_region, 4), left(p_region, 6), left(p_region, 9), p_region))
  select coalesce(p_email, '') <> '' and (channels is null or 'EMAIL' = any(channels))
    or coalesce(p_phone, '') <> '' and (channels is null or 'SMS' = any(channels))
      and exists (select from working w where w.channel = 'SMS' and w.organisation_id is null)
    or exists (select from working w where w.channel <> 'SMS'
      and w.organisation_id = coalesce(p_organisation, official_organisation(p_official)))
  from chosen
$$;
comment on function reached is '能否联系上：按本人选择的邮件、短信，或者本单位的群机器人、系统对接；只计启用中、不限文种和步骤的渠道';
grant execute on function reached to ${app_role};
