-- Filings (报送) in the stream: submitted, returned, accepted, rolled up. A draft is nobody else's business.
alter table event drop constraint ck_event_kind;
alter table event add constraint ck_event_kind check (kind in ('HAZARD', 'NOTICE', 'REPORT'));
comment on table event is '动态：隐患、通知和报送的变化，供推送；只保留最近的';

create function tell_filed() returns trigger language plpgsql as $$
begin
  insert into event (kind, subject_id, region_code, status, version)
  select 'REPORT', f.id, f.region_code, f.status, f.version
  from fresh f join former o on o.id = f.id
  where f.status <> 'DRAFT' and f.status is distinct from o.status;
  return null;
end $$;
comment on function tell_filed is '报送状态变化写入动态';

create trigger tell_filed after update on report referencing new table as fresh old table as former
  for each statement execute function tell_filed();
