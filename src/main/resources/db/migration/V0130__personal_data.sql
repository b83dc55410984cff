-- Personal data: when an official left, and the daily run that seals anew and removes what need not be kept any longer.
alter table official add column left_at timestamptz;
comment on column official.left_at is '离任的登记时间；满保存期限后清除联系方式';
-- of those who left before this was recorded the period begins now
update official set left_at = current_timestamp where status = 'LEFT';
alter table official add constraint ck_official_left check ((status = 'LEFT') = (left_at is not null));

create table personal_data_run (
  day date not null,
  dry boolean not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome jsonb,
  constraint pk_personal_data_run primary key (day),
  constraint ck_personal_data_run_outcome check ((ended_at is null) = (outcome is null))
);
comment on table personal_data_run is '个人信息每日处理：重新加密、到期清除；每天只运行一次';
comment on column personal_data_run.dry is '仅统计，不清除';
comment on column personal_data_run.outcome is '各项条数';
grant select, insert, update on personal_data_run to ${app_role};
