-- What a journal row says besides: the subject's code, the actor's enterprise, the day of the happening, the transaction.
alter table audit_event
  add column subject_code text,
  add column enterprise_id uuid,
  add column occurred_on date,
  add column transaction_id xid8 not null default pg_current_xact_id();
update audit_event set
  occurred_on = (recorded_at at time zone 'Asia/Shanghai')::date,
  subject_code = coalesce(after ->> 'code', before ->> 'code', after ->> 'uscc', before ->> 'uscc');
alter table audit_event
  alter column occurred_on set not null,
  add constraint ck_audit_event_before check (jsonb_typeof(before) <> 'null'),
  add constraint ck_audit_event_after check (jsonb_typeof(after) <> 'null');
comment on column audit_event.subject_code is '对象的编号，如 YH-141128101-2024-000123';
comment on column audit_event.organisation_id is '操作人所在组织机构';
comment on column audit_event.enterprise_id is '操作人所在企业';
comment on column audit_event.occurred_on is '事情发生的日期（文书所载）；未载明的为记录当日';
comment on column audit_event.recorded_at is '记录时间';
comment on column audit_event.transaction_id is '写入本行的数据库事务；封存时据此找出尚未封存的行';
comment on column audit_event.seq is '顺序号：分配于写入时，回滚会留下空号；防篡改的次序见 audit_link.position';
create index ix_audit_event_transaction on audit_event (transaction_id, seq);
create index ix_audit_event_recorded on audit_event using brin (recorded_at);

-- The application names what it writes; number and transaction are the database's.
revoke insert on audit_event from ${app_role};
grant insert (id, action, subject_type, subject_id, subject_code, region_code, actor, actor_name, roles, organisation_id,
  enterprise_id, before, after, reason, request_id, client_address, occurred_on, recorded_at) on audit_event to ${app_role};
