-- The stream of changes. A transaction's place is its id: readers see only what is older than every transaction still running, so
-- that nothing that commits late appears behind them.
create table event (
  number bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  kind text not null,
  subject_id uuid not null,
  region_code text collate "C" not null,
  enterprise_id uuid,
  status text not null,
  version bigint not null,
  constraint pk_event primary key (number),
  constraint ck_event_kind check (kind in ('HAZARD', 'NOTICE'))
);
comment on table event is '动态：隐患和通知的变化，供推送；只保留最近的';
comment on column event.xid is '写入事务的编号：按此排序即按提交顺序可见';
create index ix_event_position on event (xid, number);

-- Per statement, not per row: a sweep writes a thousand notices at once.
create function tell_new() returns trigger language plpgsql as $$
begin
  insert into event (kind, subject_id, region_code, enterprise_id, status, version)
  select tg_argv[0], f.id, f.region_code, f.enterprise_id, f.status, f.version from fresh f;
  return null;
end $$;

create function tell_changed() returns trigger language plpgsql as $$
begin
  insert into event (kind, subject_id, region_code, enterprise_id, status, version)
  select tg_argv[0], f.id, f.region_code, f.enterprise_id, f.status, f.version
  from fresh f join former o on o.id = f.id
  where f.version is distinct from o.version or f.status is distinct from o.status;
  return null;
end $$;

create trigger tell_new after insert on hazard referencing new table as fresh
  for each statement execute function tell_new('HAZARD');
create trigger tell_changed after update on hazard referencing new table as fresh old table as former
  for each statement execute function tell_changed('HAZARD');
create trigger tell_new after insert on notice referencing new table as fresh
  for each statement execute function tell_new('NOTICE');
create trigger tell_changed after update on notice referencing new table as fresh old table as former
  for each statement execute function tell_changed('NOTICE');

call wall('event', 'inside_wall(region_code, enterprise_id)');
create policy wall_add on event for insert with check (current_setting('app.region_from', true) <> '');
grant select, insert, delete on event to ${app_role};
