-- What the sweep remembers: one row per climb of a ladder, and its own runs.
create table ladder_run (
  hazard_id uuid not null,
  deadline_version integer not null,
  ladder_code text not null,
  ladder_version integer not null,
  deadline date not null,
  set_on date not null,
  major_since date,
  listed_since date,
  constraint pk_ladder_run primary key (hazard_id, deadline_version),
  constraint fk_ladder_run_hazard foreign key (hazard_id) references hazard (id),
  constraint ck_ladder_run_deadline check (deadline_version > 0)
);
comment on table ladder_run is '升级过程：隐患每一版整改期限一行，期限变更后仍可知当时应发什么';
comment on column ladder_run.set_on is '该版期限确定之日，此前的提醒不再补发';

create table sweep_run (
  id uuid not null,
  day date not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  hazards integer not null,
  sent integer not null,
  drafted integer not null,
  recorded integer not null,
  cancelled integer not null,
  failed integer not null,
  constraint pk_sweep_run primary key (id)
);
comment on table sweep_run is '逾期巡查记录：何时运行、处理多少、发出、拟稿、仅记录、取消和失败各多少';
create index ix_sweep_run_day on sweep_run (day);

grant select, insert, update on ladder_run to ${app_role};
grant select, insert on sweep_run to ${app_role};
