-- Tip-offs; who reported is kept apart and sealed.
create table tip_off (
  id uuid not null,
  version bigint not null,
  code text not null,
  query_code_hash text not null,
  region_code text collate "C" not null,
  channel text not null,
  anonymous boolean not null,
  insider boolean not null,
  deaths boolean not null,
  enterprise_name text not null,
  place text,
  description text not null,
  received_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  status text not null,
  status_on date not null,
  reason text,
  transferred_to text,
  duplicate_of uuid,
  outcome text,
  opinion text,
  verified_on date,
  hazard_id uuid,
  feedback text,
  fed_back_on date,
  reward_yuan numeric(14, 2),
  reward_steps text[],
  reward_decided_on date,
  reward_paid_on date,
  archived_at timestamptz,
  constraint pk_tip_off primary key (id),
  constraint uq_tip_off_code unique (code),
  constraint uq_tip_off_query_code unique (query_code_hash),
  constraint fk_tip_off_duplicate_of foreign key (duplicate_of) references tip_off (id),
  constraint fk_tip_off_hazard foreign key (hazard_id) references hazard (id),
  constraint ck_tip_off_description check (starts_with(description, 'enc:')),
  constraint ck_tip_off_channel check (channel in ('ONLINE', 'HOTLINE', 'LETTER', 'MAIL', 'FAX', 'VISIT', 'INTERNAL')),
  constraint ck_tip_off_status check (status in ('RECEIVED', 'ACCEPTED', 'NOT_ACCEPTED', 'TRANSFERRED', 'VERIFYING',
    'VERIFIED_TRUE', 'VERIFIED_PARTLY', 'VERIFIED_FALSE', 'FED_BACK', 'REWARD_PENDING', 'REWARDED', 'NO_REWARD',
    'ARCHIVED')),
  constraint ck_tip_off_outcome check (outcome in ('TRUE', 'PARTLY', 'FALSE')),
  constraint ck_tip_off_verified check ((outcome is null) = (verified_on is null)),
  constraint ck_tip_off_verified_state check (outcome is not null
    or status not in ('VERIFIED_TRUE', 'VERIFIED_PARTLY', 'VERIFIED_FALSE', 'FED_BACK', 'REWARD_PENDING', 'REWARDED')),
  constraint ck_tip_off_hazard check ((hazard_id is not null) = (coalesce(outcome, 'FALSE') <> 'FALSE')),
  constraint ck_tip_off_fed_back check ((feedback is null) = (fed_back_on is null)),
  constraint ck_tip_off_reward check (num_nulls(reward_yuan, reward_steps, reward_decided_on) in (0, 3)),
  constraint ck_tip_off_paid check (reward_paid_on is null or reward_yuan is not null),
  constraint ck_tip_off_rewarded check (status <> 'REWARDED' or reward_paid_on is not null),
  constraint ck_tip_off_transferred check (status <> 'TRANSFERRED' or transferred_to is not null),
  constraint ck_tip_off_archived check ((status = 'ARCHIVED') = (archived_at is not null))
);
comment on table tip_off is '举报：线索及其办理；举报人身份另表';
comment on column tip_off.query_code_hash is '查询码的散列，查询码本身不保存';
comment on column tip_off.insider is '从业人员举报本单位（吹哨人）';
comment on column tip_off.deaths is '涉及死亡，由县级以上人民政府组织核查';
comment on column tip_off.enterprise_name is '举报人所述的单位名称';
comment on column tip_off.description is '举报内容：加密，其中可能写有举报人身份';
comment on column tip_off.recorded_by is '登记人；公众自行提交的不记录';
comment on column tip_off.status_on is '进入当前状态的日期';
comment on column tip_off.duplicate_of is '同一事项在先的举报';
create index ix_tip_off_region on tip_off (region_code, id);
create index ix_tip_off_status on tip_off (status, region_code);

create table tip_off_identity (
  tip_off_id uuid not null,
  sealed text not null,
  constraint pk_tip_off_identity primary key (tip_off_id),
  constraint fk_tip_off_identity_tip_off foreign key (tip_off_id) references tip_off (id),
  constraint ck_tip_off_identity_sealed check (starts_with(sealed, 'enc:'))
);
comment on table tip_off_identity is '举报人身份：加密，仅举报受理人员可读，每次读取记入审计日志';

grant select, insert on tip_off to ${app_role};
grant update (version, description, status, status_on, reason, transferred_to, duplicate_of, outcome, opinion, verified_on, hazard_id,
  feedback, fed_back_on, reward_yuan, reward_steps, reward_decided_on, reward_paid_on, archived_at) on tip_off to ${app_role};
grant select, insert, update, delete on tip_off_identity to ${app_role};

-- The enterprise and its posted official never learn of a tip-off.
call wall('tip_off', $$inside_region(region_code) and current_setting('app.enterprise', true) = ''
  and current_setting('app.responsible', true) = ''$$);
call wall_by_owner('tip_off_identity', 'tip_off', 'tip_off_id');
