-- Inspections: what was looked at, by whom, with which result, and who signed.
create table inspection (
  id uuid not null,
  version bigint not null,
  code text not null,
  kind text not null,
  mode text not null,
  organiser_level text not null,
  organisation_id uuid,
  enterprise_id uuid not null,
  region_code text collate "C" not null,
  campaign_ids uuid[] not null,
  planned_on date,
  inspected_on date,
  started_at timestamptz,
  ended_at timestamptz,
  place text,
  inspectors jsonb not null,
  experts jsonb not null,
  topics text[] not null,
  principal_exam jsonb,
  major_hazard_checked boolean,
  content text,
  problems text,
  handling text,
  signatures jsonb not null,
  status text not null,
  back_filled boolean not null,
  findings_recorded_at timestamptz,
  concluded_on date,
  concluded_at timestamptz,
  conclusion_opinion text,
  cancelled_at timestamptz,
  cancellation_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_inspection primary key (id),
  constraint uq_inspection_code unique (code),
  constraint fk_inspection_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_inspection_kind check (kind in ('ROUTINE', 'SPOT_CHECK', 'SUPERVISION', 'CROSS', 'DOOR_KNOCK',
    'TIP_OFF_VERIFICATION', 'LOOK_BACK')),
  constraint ck_inspection_mode check (mode in ('ANNOUNCED', 'UNANNOUNCED', 'COVERT', 'DOUBLE_RANDOM')),
  constraint ck_inspection_organiser_level
    check (organiser_level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  constraint ck_inspection_status check (status in ('PLANNED', 'IN_PROGRESS', 'FINDINGS_RECORDED', 'SIGNED',
    'CONCLUDED', 'CANCELLED')),
  constraint ck_inspection_dated check (coalesce(planned_on, inspected_on) is not null),
  constraint ck_inspection_begun
    check (status in ('PLANNED', 'CANCELLED') or inspected_on is not null),
  constraint ck_inspection_findings check (
    status = 'CANCELLED' or (status in ('FINDINGS_RECORDED', 'SIGNED',
      'CONCLUDED')) = (findings_recorded_at is not null)),
  constraint ck_inspection_signed
    check (status not in ('SIGNED', 'CONCLUDED') or jsonb_array_length(signatures) > 1),
  constraint ck_inspection_concluded
    check ((status = 'CONCLUDED') = (concluded_at is not null) and (concluded_at is null) = (concluded_on is null)),
  constraint ck_inspection_concluded_after check (concluded_on >= inspected_on),
  constraint ck_inspection_cancelled check (
    (status = 'CANCELLED') = (cancelled_at is not null) and (cancelled_at is null) = (cancellation_reason is null)),
  constraint ck_inspection_period check (ended_at >= started_at)
);
comment on table inspection is '检查：计划、进行、记录、签字、办结';
comment on column inspection.organiser_level is '组织检查的单位的层级';
comment on column inspection.inspected_on is '检查日期（北京时间），统计以此为准';
comment on column inspection.inspectors is '检查人员：姓名、执法证号、人员编号';
comment on column inspection.principal_exam is '主要负责人考试（逢查必考）：是否参加、是否合格、原因';
comment on column inspection.major_hazard_checked is '是否检查重大事故隐患排查整治情况（逢查必检）';
comment on column inspection.signatures is '签字：检查人员、被检查单位负责人，拒绝签字的记录理由';
comment on column inspection.back_filled is '检查结束超过 24 小时才录入（半线上）';
create index ix_inspection_region on inspection (region_code, id);
create index ix_inspection_enterprise on inspection (enterprise_id, id);
create index ix_inspection_campaigns on inspection using gin (campaign_ids);

create table inspection_checklist (
  inspection_id uuid not null,
  checklist_code text not null,
  checklist_name text not null,
  checked_on date not null,
  remark text,
  recorded_at timestamptz not null,
  constraint pk_inspection_checklist primary key (inspection_id, checklist_code),
  constraint fk_inspection_checklist_inspection foreign key (inspection_id) references inspection (id)
);
comment on table inspection_checklist is '检查表：一次检查中使用的一张检查表';

create table inspection_checklist_answer (
  inspection_id uuid not null,
  checklist_code text not null,
  item_code text not null,
  item_text text not null,
  answer text not null,
  remark text,
  position int not null,
  constraint pk_inspection_checklist_answer primary key (inspection_id, checklist_code, item_code),
  constraint fk_inspection_checklist_answer_checklist foreign key (inspection_id, checklist_code)
    references inspection_checklist (inspection_id, checklist_code),
  constraint ck_inspection_checklist_answer check (answer in ('YES', 'NO', 'NOT_APPLICABLE'))
);
comment on table inspection_checklist_answer is '检查项结果：YES 符合，NO 不符合，NOT_APPLICABLE 不涉及';

grant select, insert, update on inspection, inspection_checklist to ${app_role};
grant select, insert, delete on inspection_checklist_answer to ${app_role};
