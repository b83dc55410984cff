-- Listed supervision (挂牌督办) of a hazard, an enterprise, an area or an accident.
create table listed_supervision (
  id uuid not null,
  version bigint not null,
  target_type text not null,
  target_id uuid,
  target_key text not null,
  target_description text,
  enterprise_id uuid,
  region_code text collate "C" not null,
  campaign_ids uuid[] not null,
  level text not null,
  organisation_id uuid,
  document_number text,
  responsible_official_id uuid,
  enterprise_responsible_person text,
  deadline date,
  requirements text not null,
  reason text,
  status text not null,
  proposed_on date,
  decided_on date,
  decision_opinion text,
  decided_region_code text collate "C",
  review_requested_on date,
  delisted_on date,
  delisting_opinion text,
  upgraded_on date,
  upgraded_to_id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_listed_supervision primary key (id),
  constraint fk_listed_supervision_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint fk_listed_supervision_upgraded_to foreign key (upgraded_to_id) references listed_supervision (id),
  constraint ck_listed_supervision_target_type check (target_type in ('HAZARD', 'ENTERPRISE', 'AREA', 'ACCIDENT')),
  constraint ck_listed_supervision_target check (
    case when target_type in ('HAZARD', 'ENTERPRISE') then target_id is not null and enterprise_id is not null
      else target_description is not null end),
  constraint ck_listed_supervision_level check (level in ('COUNTY', 'CITY', 'PROVINCE')),
  constraint ck_listed_supervision_status check (status in ('PROPOSED', 'LISTED', 'REJECTED', 'DELIST_REVIEW',
    'DELISTED',
    'UPGRADED')),
  constraint ck_listed_supervision_decided check ((status = 'PROPOSED') = (decided_on is null)),
  constraint ck_listed_supervision_listed check (
    status in ('PROPOSED', 'REJECTED')
    or (organisation_id is not null and document_number is not null and deadline is not null
      and decided_region_code is not null)),
  constraint ck_listed_supervision_review
    check (status <> 'DELIST_REVIEW' or review_requested_on is not null),
  constraint ck_listed_supervision_delisted check ((status = 'DELISTED') = (delisted_on is not null)),
  constraint ck_listed_supervision_upgraded check ((status = 'UPGRADED') = (upgraded_on is not null)
    and (upgraded_on is null) = (upgraded_to_id is null)),
  constraint ck_listed_supervision_period check (delisted_on >= decided_on)
);
comment on table listed_supervision is '挂牌督办';
comment on column listed_supervision.target_key is '督办对象的唯一标识，同一对象同时只有一项在办';
comment on column listed_supervision.organisation_id is '挂牌督办单位';
comment on column listed_supervision.decided_region_code is '作出挂牌决定的单位的行政区划代码，摘牌由同一层级和地区办理';
comment on column listed_supervision.upgraded_to_id is '上级接管后的挂牌督办';
create unique index uq_listed_supervision_proposed on listed_supervision (target_type, target_key)
  where status = 'PROPOSED';
create unique index uq_listed_supervision_living on listed_supervision (target_type, target_key)
  where status in ('LISTED', 'DELIST_REVIEW');
create index ix_listed_supervision_region on listed_supervision (region_code, id);
create index ix_listed_supervision_enterprise on listed_supervision (enterprise_id, id);

create table listed_supervision_progress (
  id uuid not null,
  listed_supervision_id uuid not null,
  reported_on date not null,
  content text not null,
  delisting_requested boolean not null,
  reported_by text not null,
  recorded_at timestamptz not null,
  constraint pk_listed_supervision_progress primary key (id),
  constraint fk_listed_supervision_progress_listing
    foreign key (listed_supervision_id) references listed_supervision (id)
);
comment on table listed_supervision_progress is '挂牌督办进展报告；只增不改';
create index ix_listed_supervision_progress_listing on listed_supervision_progress (listed_supervision_id, id);

grant select, insert, update on listed_supervision to ${app_role};
grant select, insert on listed_supervision_progress to ${app_role};
