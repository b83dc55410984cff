-- The fact store: countable happenings with two dates. Append only.
create table fact (
  id uuid not null,
  seq bigint generated always as identity,
  happening_id uuid not null,
  kind text not null,
  subject_type text not null,
  subject_id uuid not null,
  campaign_id uuid,
  enterprise_id uuid,
  organisation_id uuid,
  organiser_level text,
  region_code text collate "C" not null,
  city_code text collate "C",
  county_code text collate "C",
  town_code text collate "C",
  level text,
  source text,
  category text,
  amount_yuan numeric(16, 2),
  detail jsonb not null default '{}',
  occurred_on date not null,
  recorded_at timestamptz not null,
  actor text not null,
  voids uuid,
  constraint pk_fact primary key (id),
  constraint fk_fact_voids foreign key (voids) references fact (id)
);
comment on table fact is '事实库：每件可统计的事一行（每个行动一行），含发生日期与记录时间；更正以作废行表示，只增不改';
comment on column fact.occurred_on is '发生日期（北京时间）';
comment on column fact.recorded_at is '记录时间';
comment on column fact.voids is '本行作废的事实';
create index ix_fact_subject on fact (subject_id, kind);
create index ix_fact_campaign_town on fact (campaign_id, town_code, kind, occurred_on);
create index ix_fact_campaign_county on fact (campaign_id, county_code, kind, occurred_on);
create index ix_fact_campaign_city on fact (campaign_id, city_code, kind, occurred_on);
create unique index uq_fact_voids on fact (voids) where voids is not null;

grant select, insert on fact to ${app_role};
