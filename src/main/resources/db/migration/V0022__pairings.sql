-- Benchmark enterprises of a campaign and whom they assist.
create table benchmark_designation (
  id uuid not null,
  enterprise_id uuid not null,
  campaign_id uuid not null,
  designated_on date not null,
  reason text not null,
  ended_on date,
  created_at timestamptz not null,
  constraint pk_benchmark_designation primary key (id),
  constraint fk_benchmark_designation_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_benchmark_designation_dates check (ended_on >= designated_on)
);
comment on table benchmark_designation is '标杆企业：结对帮扶中的帮扶方';
create unique index uq_benchmark_designation_living on benchmark_designation (enterprise_id, campaign_id)
  where ended_on is null;

create table assistance_pairing (
  id uuid not null,
  version bigint not null,
  campaign_id uuid not null,
  helper_enterprise_id uuid not null,
  assisted_enterprise_id uuid not null,
  region_code text collate "C" not null,
  started_on date not null,
  form text not null,
  plan text not null,
  ended_on date,
  end_reason text,
  created_at timestamptz not null,
  constraint pk_assistance_pairing primary key (id),
  constraint fk_assistance_pairing_helper foreign key (helper_enterprise_id) references enterprise (id),
  constraint fk_assistance_pairing_assisted foreign key (assisted_enterprise_id) references enterprise (id),
  constraint ck_assistance_pairing_two check (helper_enterprise_id <> assisted_enterprise_id),
  constraint ck_assistance_pairing_form check (form in ('ENTERPRISE_VISIT', 'JOB_SHADOWING', 'SITE_TEACHING')),
  constraint ck_assistance_pairing_dates check (ended_on >= started_on),
  constraint ck_assistance_pairing_ended check ((ended_on is null) = (end_reason is null))
);
comment on table assistance_pairing is '结对帮扶：标杆企业帮扶小微企业';
comment on column assistance_pairing.region_code is '结对时被帮扶企业所在地';
comment on column assistance_pairing.form is '入企帮扶、跟班学习、现场教学';
create unique index uq_assistance_pairing_living
  on assistance_pairing (campaign_id, helper_enterprise_id, assisted_enterprise_id) where ended_on is null;
create index ix_assistance_pairing_helper on assistance_pairing (helper_enterprise_id, id);
create index ix_assistance_pairing_assisted on assistance_pairing (assisted_enterprise_id, id);

grant select, insert on benchmark_designation to ${app_role};
grant select, insert, update on assistance_pairing to ${app_role};
