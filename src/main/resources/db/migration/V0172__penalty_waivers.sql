-- 企业自查，依规不予处罚: the decision not to penalise what an enterprise found, reported and is eliminating itself.
create table penalty_waiver (
  id uuid not null,
  version bigint not null,
  hazard_id uuid not null,
  enterprise_id uuid not null,
  region_code text collate "C" not null,
  decided_on date not null,
  authority text not null,
  organisation_id uuid,
  organiser_level text not null,
  basis text not null,
  campaign_ids uuid[] not null,
  created_at timestamptz not null,
  constraint pk_penalty_waiver primary key (id),
  constraint fk_penalty_waiver_hazard foreign key (hazard_id) references hazard (id),
  constraint fk_penalty_waiver_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint uq_penalty_waiver_hazard unique (hazard_id)
);
comment on table penalty_waiver is '不予行政处罚决定：企业自查发现、已报告并正在消除的重大事故隐患';
create index ix_penalty_waiver_region on penalty_waiver (region_code, id);

grant select, insert on penalty_waiver to ${app_role};
