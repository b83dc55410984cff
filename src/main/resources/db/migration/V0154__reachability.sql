-- Whom notices would not reach, found every night before they are owed.
create table reach_run (
  day date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  vacant integer,
  unreachable integer,
  constraint pk_reach_run primary key (day),
  constraint ck_reach_run_finished check (num_nonnulls(finished_at, vacant, unreachable) in (0, 3))
);
comment on table reach_run is '接收人可联系性每夜检查：何时、空缺多少、联系不上多少';

create table reach_finding (
  id uuid not null,
  day date not null,
  region_code text collate "C" not null,
  enterprise_id uuid,
  role text not null,
  fault text not null,
  stand_in text,
  constraint pk_reach_finding primary key (id),
  constraint ck_reach_finding_fault check (fault in ('VACANT', 'UNREACHABLE'))
);
comment on table reach_finding is '最近一次检查的结果：空缺（由他人代收）的和联系不上的接收人；只留最近一次';
comment on column reach_finding.enterprise_id is '该职责属于某企业时；为空表示整个乡镇';
comment on column reach_finding.stand_in is '代为接收的职责';
create index ix_reach_finding_region on reach_finding (region_code, id);

grant select, insert, update on reach_run to ${app_role};
grant select, insert, delete on reach_finding to ${app_role};
call wall_by_region('reach_finding');
