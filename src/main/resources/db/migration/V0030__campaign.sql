-- Programmes: campaigns with stages, documents, leading group, report schedules and amendments.
create table campaign (
  id uuid not null,
  code text not null,
  name text not null,
  document_number text,
  document_title text,
  programme_type text not null,
  issuer_organisation_id uuid,
  region_code text collate "C" not null,
  parent_campaign_id uuid,
  issued_on date,
  start_on date,
  end_on date,
  disclosure text,
  industries text[] not null default '{}',
  goals text,
  responsible_organisation_ids uuid[] not null default '{}',
  parts jsonb not null default '{}',
  ladder_code text not null default 'default',
  ladder_version integer not null default 1,
  status text not null,
  published_at timestamptz,
  closed_at timestamptz,
  cancelled_at timestamptz,
  ending_reason text,
  final_report text,
  version bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_campaign primary key (id),
  constraint uq_campaign_code unique (code),
  constraint fk_campaign_parent foreign key (parent_campaign_id) references campaign (id),
  constraint ck_campaign_programme_type
    check (programme_type in ('SPECIAL_CAMPAIGN', 'ANNUAL_PROGRAMME', 'MULTI_YEAR_PROGRAMME')),
  constraint ck_campaign_status check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'CANCELLED')),
  constraint ck_campaign_dates check (end_on >= start_on),
  constraint ck_campaign_draft_is_unpublished check (status <> 'DRAFT' or published_at is null),
  constraint ck_campaign_published_at
    check (status not in ('PUBLISHED', 'CLOSED') or (published_at is not null and start_on is not null)),
  constraint ck_campaign_closed_at check ((status = 'CLOSED') = (closed_at is not null)),
  constraint ck_campaign_closed_with_report check (status <> 'CLOSED' or final_report is not null),
  constraint ck_campaign_cancelled_at check ((status = 'CANCELLED') = (cancelled_at is not null)),
  constraint ck_campaign_not_its_own_parent check (parent_campaign_id <> id)
);
comment on table campaign is '专项行动、年度监管工作、三年行动';
comment on column campaign.document_number is '文号，可以没有';
comment on column campaign.region_code is '行政区划代码（2/4/6/9/12 位规范形式）';
comment on column campaign.parent_campaign_id is '所落实的上级行动';
comment on column campaign.end_on is '结束日期（含当日，北京时间）';
comment on column campaign.parts is '主送、依据、相关工作、风险标签、方式方法、目标、检查表';
comment on column campaign.ladder_code is '逾期升级阶梯';
comment on column campaign.status is '存储状态；进行中、收尾由日期推出';
comment on column campaign.ending_reason is '结束或取消的理由';
comment on column campaign.final_report is '总结报告（文号或链接）';
create index ix_campaign_region on campaign (region_code, id);
create index ix_campaign_parent on campaign (parent_campaign_id);

create table campaign_stage (
  id uuid not null,
  campaign_id uuid not null,
  code text,
  kind text not null,
  segment text not null,
  name text not null,
  start_on date,
  end_on date,
  owners text[] not null default '{}',
  output_kind text not null default 'NONE',
  output_name text,
  description text,
  clauses text[] not null default '{}',
  position integer not null,
  completed_on date,
  output_description text,
  output_link text,
  version bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_campaign_stage primary key (id),
  constraint uq_campaign_stage_code unique (campaign_id, code),
  constraint fk_campaign_stage_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_campaign_stage_kind check (kind in ('MOBILIZATION', 'SELF_INSPECTION', 'CENTRALIZED_RECTIFICATION',
    'CENSUS', 'GOVERNMENT_INSPECTION', 'SUPERVISION_TOUR', 'LOOK_BACK', 'CONSOLIDATION', 'ACTION', 'TASK')),
  constraint ck_campaign_stage_segment check (segment in ('STAGE', 'TRACK', 'ACTION', 'TASK')),
  constraint ck_campaign_stage_output
    check (output_kind in ('NONE', 'PLAN', 'REPORT', 'LEDGER', 'CENSUS', 'INSPECTIONS', 'LOOK_BACK', 'KPI')),
  constraint ck_campaign_stage_dates check (end_on >= start_on),
  constraint ck_campaign_stage_done_with_output check (completed_on is null or output_kind = 'NONE'
    or output_description is not null or output_link is not null)
);
comment on table campaign_stage is '阶段、轨、行动、任务：可以重叠，可以没有起止日期';
comment on column campaign_stage.start_on is '空缺表示随行动开始';
comment on column campaign_stage.end_on is '空缺表示随行动结束';
comment on column campaign_stage.completed_on is '完成日期；其余状态由日期推出';
create index ix_campaign_stage_campaign on campaign_stage (campaign_id, position, id);

create table campaign_document (
  id uuid not null,
  campaign_id uuid not null,
  kind text not null,
  document_number text,
  title text not null,
  issuer text,
  issued_on date,
  link text,
  created_at timestamptz not null,
  constraint pk_campaign_document primary key (id),
  constraint fk_campaign_document_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_campaign_document_kind
    check (kind in ('NOTICE', 'BASIS', 'IMPLEMENTATION_PLAN', 'AMENDMENT', 'SUMMARY_REPORT', 'OTHER'))
);
comment on table campaign_document is '行动文件';
create index ix_campaign_document_campaign on campaign_document (campaign_id, id);

create table campaign_group_member (
  id uuid not null,
  campaign_id uuid not null,
  rank text not null,
  position integer not null,
  post text not null,
  official_id uuid,
  seats integer,
  duty text,
  valid_from date,
  valid_to date,
  constraint pk_campaign_group_member primary key (id),
  constraint fk_campaign_group_member_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_campaign_group_member_rank
    check (rank in ('HEAD', 'EXECUTIVE_DEPUTY', 'DEPUTY', 'MEMBER', 'OFFICE', 'OFFICE_DIRECTOR')),
  constraint ck_campaign_group_member_validity check (valid_to >= valid_from)
);
comment on table campaign_group_member is '领导小组成员：职务、位次、任期，可以有双组长';
create index ix_campaign_group_member_campaign on campaign_group_member (campaign_id, position);

create table campaign_report_schedule (
  id uuid not null,
  campaign_id uuid not null,
  code text not null,
  form_code text not null,
  name text not null,
  cadence text not null,
  day_of_week text,
  day_of_month integer,
  dates date[] not null default '{}',
  first_on date,
  last_on date,
  reporter text not null,
  reporter_level text not null,
  receiver text not null,
  holiday_shift text not null,
  reminder_days integer[] not null default '{}',
  cumulative boolean not null,
  clause text,
  position integer not null,
  created_at timestamptz not null,
  constraint pk_campaign_report_schedule primary key (id),
  constraint uq_campaign_report_schedule_code unique (campaign_id, code),
  constraint fk_campaign_report_schedule_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_campaign_report_schedule_cadence
    check (cadence in ('ONCE', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY')),
  constraint ck_campaign_report_schedule_holiday_shift
    check (holiday_shift in ('NONE', 'PREVIOUS_WORKDAY', 'NEXT_WORKDAY'))
);
comment on table campaign_report_schedule is '报送安排：何时、由谁、向谁、报什么表';
comment on column campaign_report_schedule.form_code is '调度表、台账的表式编号';
comment on column campaign_report_schedule.reminder_days is '到期前几日提醒';
comment on column campaign_report_schedule.cumulative is '累计数据';

create table campaign_amendment (
  id uuid not null,
  campaign_id uuid not null,
  number integer not null,
  reason text not null,
  document_number text,
  before jsonb not null,
  after jsonb not null,
  amended_on date not null,
  amended_by text not null,
  created_at timestamptz not null,
  constraint pk_campaign_amendment primary key (id),
  constraint uq_campaign_amendment_number unique (campaign_id, number),
  constraint fk_campaign_amendment_campaign foreign key (campaign_id) references campaign (id)
);
comment on table campaign_amendment is '行动发布后的调整：延期、增补文件或报送安排，含理由与前后内容';

-- What other features ask of a campaign.
create view campaign_calendar as
  select id, code, region_code, start_on, end_on, status, ladder_code from campaign;
comment on view campaign_calendar is '行动的期限与升级阶梯，供其他功能使用';

grant select, insert, update on campaign, campaign_stage to ${app_role};
grant select, insert on campaign_document, campaign_report_schedule, campaign_amendment to ${app_role};
grant select, insert, delete on campaign_group_member to ${app_role};
grant select on campaign_calendar to ${app_role};
