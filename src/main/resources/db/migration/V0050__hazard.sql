-- Hazards: the current state, one row each, and the documents that led to it. A transition is a document somebody signs.
create extension if not exists pg_trgm;

create table hazard (
  id uuid not null,
  code text not null,
  version bigint not null default 1,
  enterprise_id uuid not null,
  campaign_ids uuid[] not null default '{}',
  inspection_id uuid,
  region_code text collate "C" not null,
  city_code text collate "C" not null generated always as (left(region_code, 4)) stored,
  county_code text collate "C" not null generated always as (left(region_code, 6)) stored,
  town_code text collate "C" not null generated always as (left(region_code, 9)) stored,
  source text not null,
  status text not null,
  status_since date not null,
  level text,
  major_since timestamptz,
  catalog_items text[] not null default '{}',
  residual_reason text,
  description text not null,
  place text not null,
  photos text[] not null default '{}',
  found_on date not null,
  tracking_officer_id uuid,
  -- who recorded it
  recorded_by text not null,
  recorded_by_name text,
  recording_organisation_id uuid,
  organiser_level text,
  recorded_at timestamptz not null,
  -- deadline
  deadline date,
  original_deadline date,
  deadline_version integer not null default 0,
  deadline_set_at timestamptz,
  order_limit date,
  plan_due_on date,
  extension_count integer not null default 0,
  extension_id uuid,
  extension_applicant text,
  extension_applied_on date,
  extension_requested date,
  extension_decision_due_on date,
  -- plan in force: author, filedOn, responsiblePerson, measures, fundsYuan, deadline, contingencyPlan, …
  current_plan jsonb,
  -- completion
  rectified_on date,
  rectifier text,
  rectifier_name text,
  acceptance_due_on date,
  accepted_on date,
  enterprise_signed boolean not null default false,
  closed_on date,
  closed_by text,
  closed_by_name text,
  reopen_count integer not null default 0,
  reopened_on date,
  look_back_on date,
  -- interim control and dual report
  safety_ensured boolean,
  evacuated boolean not null default false,
  suspension text not null default 'NONE',
  resumption_applied_on date,
  authority_reported_at timestamptz,
  department_reported_at timestamptz,
  staff_reported_at timestamptz,
  -- a withdrawal or merge that waits for a second person
  proposal_kind text,
  proposed_by text,
  proposed_by_name text,
  proposal_reason text,
  proposal_surviving_id uuid,
  -- how it left the list
  withdrawn_on date,
  merged_into_id uuid,
  merged_on date,
  transferred_to uuid,
  transfer_answer_due_on date,
  transferred_from text,
  -- listed supervision in force
  listed boolean not null default false,
  listing_organisation_id uuid,
  listing_region_code text collate "C",
  listed_on date,
  listing_deadline date,
  search_text text generated always as (code || ' ' || description || ' ' || place) stored,

  constraint pk_hazard primary key (id),
  constraint uq_hazard_code unique (code),
  constraint fk_hazard_merged_into foreign key (merged_into_id) references hazard (id),
  constraint ck_hazard_source check (source in ('ENTERPRISE_SELF', 'VILLAGE_GRID', 'TOWNSHIP_INSPECTION',
    'COUNTY_INSPECTION', 'CITY_SUPERVISION', 'PROVINCIAL_SUPERVISION', 'CROSS_INSPECTION', 'DEPARTMENT_INSPECTION',
    'EXPERT_SERVICE', 'TIP_OFF', 'INTERNAL_REPORT', 'LOOK_BACK')),
  constraint ck_hazard_status check (status in ('REPORTED', 'CONFIRMED', 'PLANNED_PENDING', 'RECTIFYING', 'RECTIFIED',
    'ACCEPTED', 'CLOSED', 'REOPENED', 'WITHDRAWN', 'MERGED', 'TRANSFERRED')),
  constraint ck_hazard_level check (level in ('GENERAL', 'MAJOR')),
  constraint ck_hazard_suspension check (suspension in ('NONE', 'PARTIAL', 'WHOLE')),
  constraint ck_hazard_organiser_level check (organiser_level in
    ('ENTERPRISE', 'VILLAGE', 'TOWNSHIP', 'COUNTY', 'CITY', 'PROVINCE')),
  constraint ck_hazard_classified_has_level check (level is not null or status not in
    ('PLANNED_PENDING', 'RECTIFYING', 'RECTIFIED', 'ACCEPTED', 'CLOSED', 'REOPENED')),
  constraint ck_hazard_major_has_since check ((major_since is not null) = (coalesce(level, '') = 'MAJOR')),
  constraint ck_hazard_rectifying_has_plan check (status <> 'RECTIFYING' or (current_plan is not null and deadline is not null)),
  constraint ck_hazard_rectified_has_day check (case
    when status in ('RECTIFIED', 'ACCEPTED', 'CLOSED') then rectified_on is not null
    when status in ('WITHDRAWN', 'MERGED') then true
    else rectified_on is null end),
  constraint ck_hazard_accepted_has_day check ((accepted_on is not null) = (status in ('ACCEPTED', 'CLOSED'))),
  constraint ck_hazard_closed_has_day check ((closed_on is not null) = (status = 'CLOSED')),
  constraint ck_hazard_withdrawn_has_day check ((withdrawn_on is not null) = (status = 'WITHDRAWN')),
  constraint ck_hazard_merged_has_survivor check (
    (merged_on is not null) = (status = 'MERGED') and (merged_into_id is not null) = (status = 'MERGED')),
  constraint ck_hazard_transferred_has_origin check (
    (transferred_from is not null) = (status = 'TRANSFERRED') and (status <> 'TRANSFERRED' or transferred_to is not null)),
  constraint ck_hazard_deadline_has_original check (
    (deadline is null) = (original_deadline is null) and (deadline is null) = (deadline_set_at is null)),
  constraint ck_hazard_extension_whole check ((extension_id is null) = (extension_applied_on is null)
    and (extension_id is null) = (extension_requested is null)),
  constraint ck_hazard_listing_whole check (
    listed = (listing_organisation_id is not null) and listed = (listed_on is not null)),
  constraint ck_hazard_found_before_done check (
    rectified_on >= found_on and accepted_on >= found_on and closed_on >= found_on)
);
comment on table hazard is '隐患：当前状态，每个隐患一行；逾期由期限与日期推算，不存储';
comment on column hazard.code is '隐患编号 YH-{9位区划}-{年}-{6位流水}';
comment on column hazard.status_since is '进入当前状态的日期（北京时间）';
comment on column hazard.deadline is '现行整改期限，当日有效';
comment on column hazard.original_deadline is '原定整改期限，延期不改';
comment on column hazard.deadline_version is '期限版本，每次变更加一：逾期升级的键';
comment on column hazard.order_limit is '责令整改指令的期限';
comment on column hazard.plan_due_on is '整改方案应提交日期';
comment on column hazard.current_plan is '现行整改方案（五落实）';
comment on column hazard.listing_organisation_id is '挂牌督办机关';

create index ix_hazard_town_newest on hazard (town_code, found_on desc, id desc);
create index ix_hazard_county_newest on hazard (county_code, found_on desc, id desc);
create index ix_hazard_city_newest on hazard (city_code, found_on desc, id desc);
create index ix_hazard_enterprise_newest on hazard (enterprise_id, found_on desc, id desc);
create index ix_hazard_open_deadline on hazard (deadline, id)
  where status in ('PLANNED_PENDING', 'RECTIFYING', 'REOPENED', 'RECTIFIED');
create index ix_hazard_open_region on hazard (region_code, found_on desc, id desc)
  where status not in ('CLOSED', 'WITHDRAWN', 'MERGED');
create index ix_hazard_campaigns on hazard using gin (campaign_ids);
create index ix_hazard_search on hazard using gin (search_text gin_trgm_ops);

create table hazard_document (
  id uuid not null,
  hazard_id uuid not null,
  seq integer not null,
  kind text not null,
  outcome text not null,
  status_after text not null,
  payload jsonb not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  actor text not null,
  actor_name text,
  organisation_id uuid,
  roles text not null,
  constraint pk_hazard_document primary key (id),
  constraint uq_hazard_document_seq unique (hazard_id, seq),
  constraint fk_hazard_document_hazard foreign key (hazard_id) references hazard (id),
  constraint ck_hazard_document_kind check (kind in ('FINDING', 'CONFIRMATION', 'CLASSIFICATION', 'INTERIM_CONTROL',
    'AUTHORITY_REPORT', 'STAFF_REPORT', 'RECTIFICATION_PLAN', 'EXTENSION_APPLICATION', 'EXTENSION_DECISION',
    'RECTIFICATION_REPORT', 'ACCEPTANCE', 'RESUMPTION', 'CLOSE_OUT', 'LOOK_BACK', 'WITHDRAWAL', 'MERGE', 'TRANSFER'))
);
comment on table hazard_document is '隐患文书：隐患从发现到销号的每一份签署的文书，只增不改';
comment on column hazard_document.seq is '在该隐患内的序号';
comment on column hazard_document.occurred_on is '文书所载日期（北京时间）';
comment on column hazard_document.status_after is '文书办理后的状态';

grant select, insert, update on hazard to ${app_role};
grant select, insert on hazard_document to ${app_role};

-- What campaign progress, escalation and dispatch need to know of a hazard's deadline.
create view hazard_deadline as
select
  h.id as hazard_id,
  h.code,
  h.enterprise_id,
  h.region_code,
  h.campaign_ids,
  h.level,
  h.status,
  h.deadline,
  h.original_deadline,
  h.deadline_version,
  (h.deadline_set_at at time zone 'Asia/Shanghai')::date as deadline_set_on,
  h.plan_due_on,
  h.rectified_on,
  coalesce(h.accepted_on, h.withdrawn_on, h.merged_on,
    case when h.status = 'TRANSFERRED' then h.status_since end) as stopped_on,
  h.listed,
  h.listed_on as listed_since,
  h.listing_organisation_id,
  h.extension_applied_on as extension_pending_since,
  h.tracking_officer_id,
  h.current_plan ->> 'responsiblePerson' as plan_responsible_person,
  h.description,
  h.catalog_items,
  h.found_on,
  h.source,
  (h.major_since at time zone 'Asia/Shanghai')::date as major_since
from hazard h;
comment on view hazard_deadline is '隐患期限：供专项行动进度、逾期升级和调度表读取';
comment on column hazard_deadline.stopped_on is '不再催办的首日：验收、撤销、合并或移送；仍在办理的为空';

grant select on hazard_deadline to ${app_role};
