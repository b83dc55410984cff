-- Imports (导入) in the stream: received, each chunk that has been checked, checked or failed, committed. How far one is, is read from it.
alter table event drop constraint ck_event_kind;
alter table event add constraint ck_event_kind check (kind in ('HAZARD', 'NOTICE', 'REPORT', 'IMPORT'));
comment on table event is '动态：隐患、通知、报送和导入的变化，供推送；只保留最近的';

create function tell_import() returns trigger language plpgsql as $$
begin
  insert into event (kind, subject_id, region_code, status, version)
  select 'IMPORT', f.id, f.region_code, f.status, f.version from fresh f;
  return null;
end $$;
comment on function tell_import is '导入的进度写入动态';

create trigger tell_new after insert on import_file referencing new table as fresh
  for each statement execute function tell_import();
create trigger tell_changed after update on import_file referencing new table as fresh
  for each statement execute function tell_import();
