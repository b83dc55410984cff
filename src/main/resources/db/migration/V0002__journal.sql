-- The journal: append only. The application role may insert and read, nothing else.
create table audit_event (
  id uuid not null,
  seq bigint generated always as identity,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  region_code text collate "C",
  actor text not null,
  actor_name text,
  roles text not null,
  organisation_id uuid,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  client_address text,
  recorded_at timestamptz not null,
  constraint pk_audit_event primary key (id)
);
comment on table audit_event is '审计日志：谁、何时、以何身份、对何对象、做了什么，前后状态与理由；只增不改';
create index ix_audit_event_subject on audit_event (subject_id, seq);
create index ix_audit_event_region on audit_event (region_code, seq);

grant select, insert on audit_event to ${app_role};
