-- What the nightly check of coverage found; every replica shows the newest one as metrics.
create table coverage_run (
  day date not null,
  checked_from date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  expected integer,
  missing integer,
  unexpected integer,
  constraint pk_coverage_run primary key (day),
  constraint ck_coverage_run_finished check (num_nonnulls(finished_at, expected, missing, unexpected) in (0, 4))
);
comment on table coverage_run is '应发与实发每日核对的结果：先登记再核对，只由一个进程核对';
comment on column coverage_run.finished_at is '核对完成时间；为空表示正在核对或中断';

grant select, insert, update on coverage_run to ${app_role};
