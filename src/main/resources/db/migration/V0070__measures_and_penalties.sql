-- Enforcement: measures and penalties. A penalty never changes a hazard.
create table measure (
  id uuid not null,
  version bigint not null,
  kind text not null,
  enterprise_id uuid not null,
  region_code text collate "C" not null,
  hazard_ids uuid[] not null,
  campaign_ids uuid[] not null,
  decided_on date not null,
  authority text not null,
  organisation_id uuid,
  organiser_level text not null,
  document_number text,
  partial boolean not null,
  scope_description text,
  due_on date,
  lifted_on date,
  review_opinion text,
  lifted_at timestamptz,
  created_at timestamptz not null,
  constraint pk_measure primary key (id),
  constraint fk_measure_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_measure_kind check (kind in ('RECTIFICATION_ORDER', 'ON_SITE_ORDER', 'SUSPENSION', 'RESUMPTION',
    'LICENCE_SUSPEND', 'LICENCE_REVOKE', 'SEAL_SEIZE', 'POWER_CUT', 'FORCED_DEMOLITION', 'BAN', 'CLOSURE', 'BLACKLIST',
    'EXPOSURE', 'INTERVIEW')),
  constraint ck_measure_lifted check ((lifted_on is null) = (review_opinion is null)
    and (lifted_on is null) = (lifted_at is null)),
  constraint ck_measure_lifted_after check (lifted_on >= decided_on),
  constraint ck_measure_due check (due_on >= decided_on),
  constraint ck_measure_partial check (not partial or kind = 'SUSPENSION')
);
comment on table measure is '执法措施';
comment on column measure.authority is '作出决定的机关；乡镇代为登记时写明主管部门';
comment on column measure.partial is '停产停业是否为局部';
comment on column measure.review_opinion is '解除（恢复生产）的审查意见';
create index ix_measure_region on measure (region_code, id);
create index ix_measure_enterprise on measure (enterprise_id, id);
create index ix_measure_hazards on measure using gin (hazard_ids);

create table penalty (
  id uuid not null,
  version bigint not null,
  case_number text not null,
  subject text not null,
  enterprise_id uuid not null,
  region_code text collate "C" not null,
  person_name text,
  amount_yuan numeric(14, 2) not null,
  decided_on date not null,
  authority text,
  organisation_id uuid,
  organiser_level text not null,
  basis text,
  hazard_ids uuid[] not null,
  campaign_ids uuid[] not null,
  override_reason text,
  revoked_on date,
  revocation_reason text,
  revoked_at timestamptz,
  created_at timestamptz not null,
  constraint pk_penalty primary key (id),
  constraint fk_penalty_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_penalty_subject check (subject in ('ENTERPRISE', 'PRINCIPAL', 'OTHER_PERSON')),
  constraint ck_penalty_person check ((subject = 'ENTERPRISE') = (person_name is null)),
  constraint ck_penalty_amount check (amount_yuan >= 0),
  constraint ck_penalty_revoked check ((revoked_on is null) = (revocation_reason is null)
    and (revoked_on is null) = (revoked_at is null)),
  constraint ck_penalty_revoked_after check (revoked_on >= decided_on)
);
comment on table penalty is '行政处罚；只增不改，更正以撤销表示';
comment on column penalty.override_reason is '对企业自查、已报告、正在整改的重大事故隐患仍予处罚的理由';
create unique index uq_penalty_living on penalty (enterprise_id, case_number, subject, coalesce(person_name, ''))
  where revoked_on is null;
create index ix_penalty_region on penalty (region_code, id);
create index ix_penalty_hazards on penalty using gin (hazard_ids);

grant select, insert on measure, penalty to ${app_role};
grant update (version, lifted_on, review_opinion, lifted_at) on measure to ${app_role};
grant update (version, revoked_on, revocation_reason, revoked_at) on penalty to ${app_role};
