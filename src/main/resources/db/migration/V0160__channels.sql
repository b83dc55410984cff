-- Channels beyond mail, what is known about each endpoint, and deliveries to groups and systems.
create table notice_channel (
  id uuid not null,
  version bigint not null default 1,
  channel text not null,
  name text not null,
  region_code text collate "C" not null,
  organisation_id uuid,
  url text not null,
  url_shown text not null,
  secret text,
  notice_kinds text[] not null default '{}',
  steps text[] not null default '{}',
  sms_template text,
  sms_variables jsonb,
  per_minute integer not null,
  status text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint pk_notice_channel primary key (id),
  constraint fk_notice_channel_organisation foreign key (organisation_id) references organisation (id),
  constraint ck_notice_channel_channel check (channel in ('SMS', 'WECOM_ROBOT', 'DINGTALK_ROBOT', 'WEBHOOK')),
  constraint ck_notice_channel_status check (status in ('ACTIVE', 'SUSPENDED', 'RETIRED')),
  constraint ck_notice_channel_sms check ((channel = 'SMS') = (sms_template is not null)
    and (channel = 'SMS') = (sms_variables is not null)),
  constraint ck_notice_channel_per_minute check (per_minute > 0)
);
comment on table notice_channel is '送达渠道：群机器人、系统对接、短信网关，由谁设置、哪些通知走这里';
comment on column notice_channel.url is '完整地址，密封存放；其中可能含密钥';
comment on column notice_channel.url_shown is '可以显示的部分';
comment on column notice_channel.secret is '密钥，密封存放，只写不读';
comment on column notice_channel.organisation_id is '只收发给该单位及其人员的通知；空为本行政区划内全部通知';
comment on column notice_channel.notice_kinds is '哪些文种；空为全部';
comment on column notice_channel.steps is '哪些升级步骤；空为全部';
create index ix_notice_channel_region on notice_channel (region_code, id);

-- What every replica must know about the other side before it sends.
create table delivery_endpoint (
  endpoint text not null,
  per_minute integer not null,
  failures integer not null default 0,
  open_until timestamptz,
  paused_until timestamptz,
  tokens double precision not null,
  refilled_at timestamptz not null,
  constraint pk_delivery_endpoint primary key (endpoint),
  constraint ck_delivery_endpoint_failures check (failures >= 0)
);
comment on table delivery_endpoint is '送达端点的熔断和限速状态：邮件服务器一行，每个渠道一行，各副本共用';
insert into delivery_endpoint (endpoint, per_minute, tokens, refilled_at) values ('mail', 0, 0, 'epoch');

create table notice_preference (
  official_id uuid not null,
  version bigint not null default 1,
  channels text[] not null,
  constraint pk_notice_preference primary key (official_id),
  constraint fk_notice_preference_official foreign key (official_id) references official (id),
  constraint ck_notice_preference_channels check (channels <@ array['EMAIL', 'SMS'])
);
comment on table notice_preference is '本人选择的送达渠道；站内收件箱总是送达';

alter table delivery
  add column endpoint text,
  add column channel_id uuid,
  add column region_code text collate "C",
  add column due_at timestamptz;
update delivery d set region_code = n.region_code, endpoint = case d.channel when 'EMAIL' then 'mail' end,
  due_at = d.created_at
from notice n where n.id = d.notice_id;
alter table delivery
  alter column region_code set not null,
  alter column due_at set not null,
  alter column recipient_id drop not null,
  add constraint fk_delivery_channel foreign key (channel_id) references notice_channel (id),
  drop constraint ck_delivery_channel,
  add constraint ck_delivery_channel
    check (channel in ('INBOX', 'EMAIL', 'SMS', 'WECOM_ROBOT', 'DINGTALK_ROBOT', 'WEBHOOK')),
  drop constraint ck_delivery_address,
  add constraint ck_delivery_address check ((channel in ('EMAIL', 'SMS')) = (address is not null)),
  add constraint ck_delivery_endpoint check ((channel = 'INBOX') = (endpoint is null)),
  add constraint ck_delivery_configured check ((channel in ('INBOX', 'EMAIL')) = (channel_id is null)),
  add constraint ck_delivery_collective
    check ((channel in ('WECOM_ROBOT', 'DINGTALK_ROBOT', 'WEBHOOK')) = (recipient_id is null));
comment on column delivery.endpoint is '由哪个端点送出：mail 或渠道的标识';
comment on column delivery.due_at is '最初应送出的时间：提醒避开安静时段';
comment on column delivery.recipient_id is '接收人；群机器人和系统对接为空';
create unique index uq_delivery_collective on delivery (notice_id, channel_id) where recipient_id is null;
drop index ix_delivery_due;
create index ix_delivery_due on delivery (endpoint, next_at) where status in ('PENDING', 'FAILED', 'UNKNOWN');
create index ix_delivery_region on delivery (region_code, created_at desc, id desc);
create index ix_delivery_dead on delivery (created_at desc, id desc) where status = 'DEAD';

-- What is carried, and to whom: the outbox knows no more of it than this.
create view consignment with (security_invoker = true) as
select n.id, n.kind, n.step, n.number, n.title, n.body, n.subject_code, n.region_code, n.issuer, n.due_on, n.issued_at,
  n.kind in ('REMINDER_CARD', 'REMINDER_LETTER') as may_wait
from notice n;
comment on view consignment is '待送达的文书';
comment on column consignment.may_wait is '只是提醒，可以等到安静时段结束';

create function official_organisation(p_official uuid) returns uuid
language sql stable security definer set search_path from current as $$
  select o.organisation_id from official o where o.id = p_official
$$;
comment on function official_organisation is '人员所在单位，不论属地';

create view consignee with (security_invoker = true) as
select r.id as recipient_id, r.notice_id as consignment_id, r.copy, r.official_id, r.enterprise_id,
  coalesce(r.organisation_id, official_organisation(r.official_id)) as organisation_id,
  coalesce(r.official_id, r.enterprise_id, r.organisation_id) as party_id, r.name, r.email, r.phone
from notice_recipient r;
comment on view consignee is '文书的接收人';

-- Whoever issues a notice reaches the channels set up above him too; secrets stay behind.
create function channel_candidate(p_region text)
returns table (id uuid, channel text, organisation_id uuid, notice_kinds text[], steps text[])
language sql stable security definer set search_path from current as $$
  select c.id, c.channel, c.organisation_id, c.notice_kinds, c.steps
  from notice_channel c
  where c.status <> 'RETIRED'
    and c.region_code in (left(p_region, 2), left(p_region, 4), left(p_region, 6), left(p_region, 9), p_region)
$$;
comment on function channel_candidate is '某地通知可走的渠道：本级和上级设置的';

call wall_by_region('notice_channel');

grant select, insert, update on notice_channel, delivery_endpoint, notice_preference to ${app_role};
grant select on consignment, consignee to ${app_role};
grant execute on function channel_candidate to ${app_role};
