-- What only forms count: meetings, study sessions, publicity, help, rewards, and statements of a stock or a survey.
create table activity (
  id uuid not null,
  version bigint not null,
  kind text not null,
  region_code text collate "C" not null,
  organisation_id uuid,
  organiser_level text not null,
  enterprise_id uuid,
  campaign_ids uuid[] not null,
  held_on date not null,
  title text not null,
  content text,
  quantity integer,
  amount_yuan numeric(14, 2),
  anonymous boolean not null,
  detail jsonb not null,
  withdrawn_on date,
  withdrawal_reason text,
  created_at timestamptz not null,
  constraint pk_activity primary key (id),
  constraint fk_activity_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint ck_activity_quantity check (quantity >= 0),
  constraint ck_activity_amount check (amount_yuan >= 0),
  constraint ck_activity_withdrawn check ((withdrawn_on is null) = (withdrawal_reason is null))
);
comment on table activity is '工作活动：会议、学习、宣传、帮扶、奖励等，以及存量和摸底情况的申明；只增不改，更正以撤回表示';
comment on column activity.quantity is '人数等数量；存量申明为截止当日的数';
comment on column activity.detail is '该类活动特有的内容';
create index ix_activity_region on activity (region_code, id);
create index ix_activity_campaigns on activity using gin (campaign_ids);

grant select, insert on activity to ${app_role};
grant update (version, withdrawn_on, withdrawal_reason) on activity to ${app_role};
