-- The directory: organisations, officials and who answers for what.
create table organisation (
  id uuid not null,
  version bigint not null,
  code text not null,
  name text not null,
  short_name text,
  kind text not null,
  level text not null,
  region_code text collate "C" not null,
  parent_id uuid,
  phone text,
  email text,
  status text not null,
  constraint pk_organisation primary key (id),
  constraint uq_organisation_code unique (code),
  constraint fk_organisation_parent foreign key (parent_id) references organisation (id),
  constraint ck_organisation_kind check (kind in ('GOVERNMENT', 'PARTY_COMMITTEE', 'SAFETY_COMMITTEE',
    'SAFETY_COMMITTEE_OFFICE', 'SECTOR_COMMITTEE', 'EMERGENCY_BUREAU', 'DEPARTMENT', 'CAMPAIGN_OFFICE',
    'TOWNSHIP_STATION', 'VILLAGE_COMMITTEE')),
  constraint ck_organisation_level check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  constraint ck_organisation_status check (status in ('ACTIVE', 'DISSOLVED')),
  constraint ck_organisation_parent check (parent_id <> id)
);
comment on table organisation is '组织机构：政府、党委、安委会及其办公室、专委会、部门、站所、村两委';
create index ix_organisation_region on organisation (region_code, id);
create index ix_organisation_parent on organisation (parent_id);

create table official (
  id uuid not null,
  version bigint not null,
  name text not null,
  post text not null,
  organisation_id uuid not null,
  region_code text collate "C" not null,
  subject text,
  phone text,
  email text,
  certificate_number text,
  status text not null,
  constraint pk_official primary key (id),
  constraint uq_official_subject unique (subject),
  constraint fk_official_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_official_status check (status in ('ACTIVE', 'LEFT'))
);
comment on table official is '人员：在组织机构中任职、可被指定为责任人的干部';
comment on column official.post is '职务';
comment on column official.region_code is '所在组织机构的行政区划代码';
comment on column official.subject is '登录令牌的 sub';
comment on column official.certificate_number is '执法证号';
create index ix_official_region on official (region_code, id);
create index ix_official_organisation on official (organisation_id);

create table assignment (
  id uuid not null,
  version bigint not null,
  role text not null,
  official_id uuid not null,
  target_type text not null,
  target_id uuid,
  region_code text collate "C" not null,
  valid_from date not null,
  revoked_on date,
  revocation_reason text,
  constraint pk_assignment primary key (id),
  constraint fk_assignment_official foreign key (official_id) references official (id),
  constraint ck_assignment_target_type
    check (target_type in ('ENTERPRISE', 'REGION', 'ORGANISATION', 'CAMPAIGN', 'HAZARD')),
  constraint ck_assignment_target check ((target_id is null) = (target_type = 'REGION')),
  constraint ck_assignment_revocation check ((revoked_on is null) = (revocation_reason is null)),
  constraint ck_assignment_period check (revoked_on >= valid_from)
);
comment on table assignment is '责任分工：谁以何种职责对哪个企业、地区、单位、行动或隐患负责；只增加和解除';
comment on column assignment.target_id is '对象；对象为地区时为空，由 region_code 指明';
comment on column assignment.revoked_on is '解除之日，自该日起不再负责；空为有效';
create unique index uq_assignment_living
  on assignment (official_id, role, target_type, coalesce(target_id::text, region_code)) where revoked_on is null;
create index ix_assignment_target on assignment (target_id, role, official_id) where revoked_on is null;
create index ix_assignment_region on assignment (region_code, id);

-- Whom a notice can reach: joined by role and target.
create view recipient_official as
select a.role, a.target_type, a.target_id, a.region_code, o.id as official_id, o.name, o.post, o.email, o.phone,
  o.organisation_id, a.valid_from, a.revoked_on
from assignment a
join official o on o.id = a.official_id
where o.status = 'ACTIVE';
comment on view recipient_official is '可接收通知的责任人：在职人员的责任分工';

grant select, insert, update on organisation, official, assignment to ${app_role};
grant select on recipient_official to ${app_role};
