-- Holiday notices that were uploaded, beside the years that the program ships.
create table calendar_year (
  year integer not null,
  version integer not null,
  seq bigint generated always as identity,
  source text not null,
  holidays jsonb not null,
  workdays jsonb not null,
  reason text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  constraint pk_calendar_year primary key (year, version),
  constraint uq_calendar_year_seq unique (seq)
);
comment on table calendar_year is '上传的节假日安排；同一年的新版取代旧版和随程序提供的';
comment on column calendar_year.seq is '各进程据以知道有新版';
grant select, insert on calendar_year to ${app_role};

-- A due day that moved begins a fresh ladder, as a hazard's new deadline does.
alter table duty_instance add column deadline_version integer not null default 1;
alter table duty_instance add column due_set_on date;
comment on column duty_instance.deadline_version is '到期日的版本，节假日安排公布后重新推算的加一';
comment on column duty_instance.due_set_on is '现行到期日的推算日期；为空即自告知之日';
