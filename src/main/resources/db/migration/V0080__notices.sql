-- Notices (卡、单、函、令、通报、约谈), to whom they go, and their way there.
create table notice (
  id uuid not null,
  version bigint not null default 1,
  kind text not null,
  text text not null,
  step text,
  point text,
  mode text not null,
  status text not null,
  subject_type text not null,
  subject_id uuid not null,
  subject_code text,
  level text,
  enterprise_id uuid,
  region_code text collate "C" not null,
  deadline_version integer,
  event_key text,
  due_on date not null,
  late boolean not null,
  -- who issues, and the number it was given
  issuing_organisation_id uuid,
  issuer text not null,
  number text,
  number_series text,
  number_year integer,
  number_serial integer,
  -- to whom, and what it says
  recipient_roles text[] not null,
  copy_roles text[] not null,
  title text not null,
  facts jsonb not null,
  lines text[] not null default '{}',
  body text,
  receipt_due_on date,
  reply_due_on date,
  -- what became of it
  created_at timestamptz not null,
  created_by text not null,
  approved_at timestamptz,
  approved_by text,
  approved_by_name text,
  opinion text,
  issued_at timestamptz,
  delivered_at timestamptz,
  acknowledged_at timestamptz,
  replied_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  constraint pk_notice primary key (id),
  constraint uq_notice_number unique (number_series, kind, number_year, number_serial),
  constraint ck_notice_status check (status in ('DRAFT', 'APPROVED', 'SENT', 'DELIVERED', 'ACKNOWLEDGED', 'REPLIED',
    'CLOSED', 'RECALLED', 'CANCELLED', 'RECORDED')),
  constraint ck_notice_mode check (mode in ('AUTOMATIC', 'APPROVAL', 'DRAFT')),
  constraint ck_notice_kind check (kind in ('REMINDER_CARD', 'REMINDER_LETTER', 'URGING_LETTER', 'SUPERVISION_SLIP',
    'ORDER', 'CIRCULAR', 'INTERVIEW', 'PROPOSAL', 'EVENT')),
  constraint ck_notice_step check ((step is null) = (point is null)),
  constraint ck_notice_point check (point is null or deadline_version is not null),
  constraint ck_notice_cause check ((point is null) <> (event_key is null)),
  constraint ck_notice_issued check ((issued_at is null) = (status in ('DRAFT', 'APPROVED', 'CANCELLED', 'RECORDED'))),
  constraint ck_notice_numbered check ((issued_at is null) = (number is null)),
  constraint ck_notice_number_whole check ((number is null) = (number_serial is null)
    and (number is null) = (number_year is null) and (number is null) = (number_series is null)),
  constraint ck_notice_text_stored check (issued_at is null or body is not null),
  constraint ck_notice_acknowledged check (status <> 'ACKNOWLEDGED' or acknowledged_at is not null),
  constraint ck_notice_delivered check (status <> 'DELIVERED' or delivered_at is not null),
  constraint ck_notice_replied check (status <> 'REPLIED' or replied_at is not null),
  constraint ck_notice_ended check ((ended_at is null) = (status not in ('CLOSED', 'RECALLED', 'CANCELLED'))),
  constraint ck_notice_signed_by_a_person check (mode = 'AUTOMATIC' or issued_at is null or approved_by is not null)
);
comment on table notice is '通知：应发的每一件一行；漏发的只记录，法定文书只拟稿，由有权人员签发';
comment on column notice.text is '文本模板';
comment on column notice.step is '升级步骤 L0–L5，整改方案催报 P0、P1；事件告知为空';
comment on column notice.point is '同一期限版本内唯一的步骤点，如 L0D-3、L2';
comment on column notice.event_key is '事件告知的去重键，如文书编号';
comment on column notice.due_on is '应发日期（北京时间）';
comment on column notice.late is '是否晚于应发日期';
comment on column notice.facts is '渲染文本所用的事实，批准后据以重新渲染';
comment on column notice.body is '渲染后的正文，发出后不再改变';
comment on column notice.number_series is '文号序列：发文机关，无机关时为行政区划代码';
comment on column notice.ended_at is '办结、撤回或取消的时间';
create unique index uq_notice_obligation on notice (subject_id, deadline_version, point) where point is not null;
create unique index uq_notice_event on notice (subject_id, text, event_key) where event_key is not null;
create index ix_notice_region on notice (region_code, due_on desc, id desc);
create index ix_notice_due on notice (due_on desc, id desc);
create index ix_notice_enterprise on notice (enterprise_id, due_on desc, id desc);
create index ix_notice_drafts on notice (region_code, id) where status = 'DRAFT';

-- Numbers are counted per series, kind and year and never used again.
create table notice_number (
  series text not null,
  kind text not null,
  year integer not null,
  last_serial integer not null,
  constraint pk_notice_number primary key (series, kind, year)
);
comment on table notice_number is '文号流水：按发文机关、文种、年度连续编号，永不重用';

create table notice_recipient (
  id uuid not null,
  notice_id uuid not null,
  role text not null,
  copy boolean not null,
  substitute boolean not null default false,
  official_id uuid,
  enterprise_id uuid,
  organisation_id uuid,
  name text not null,
  post text,
  email text,
  phone text,
  acknowledged_at timestamptz,
  acknowledged_by text,
  acknowledged_by_name text,
  replied_at timestamptz,
  reply text,
  replied_by text,
  constraint pk_notice_recipient primary key (id),
  constraint fk_notice_recipient_notice foreign key (notice_id) references notice (id),
  constraint ck_notice_recipient_party check (num_nonnulls(official_id, enterprise_id, organisation_id) = 1),
  constraint ck_notice_recipient_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null)),
  constraint ck_notice_recipient_replied check ((replied_at is null) = (reply is null))
);
comment on table notice_recipient is '通知的接收人（主送、抄送），及其签收和回复';
comment on column notice_recipient.substitute is '该职责空缺，由此人代为接收';
create unique index uq_notice_recipient
  on notice_recipient (notice_id, role, coalesce(official_id, enterprise_id, organisation_id), name);
create index ix_notice_recipient_official on notice_recipient (official_id, notice_id) where official_id is not null;
create index ix_notice_recipient_enterprise on notice_recipient (enterprise_id, notice_id) where enterprise_id is not null;
create index ix_notice_recipient_organisation
  on notice_recipient (organisation_id, notice_id) where organisation_id is not null;

create table delivery (
  id uuid not null,
  notice_id uuid not null,
  recipient_id uuid not null,
  channel text not null,
  address text,
  status text not null,
  attempts integer not null default 0,
  next_at timestamptz,
  leased_until timestamptz,
  message_id text not null,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  constraint pk_delivery primary key (id),
  constraint uq_delivery unique (recipient_id, channel),
  constraint uq_delivery_message_id unique (message_id),
  constraint fk_delivery_notice foreign key (notice_id) references notice (id),
  constraint fk_delivery_recipient foreign key (recipient_id) references notice_recipient (id),
  constraint ck_delivery_channel check (channel in ('EMAIL', 'INBOX')),
  constraint ck_delivery_status check (status in ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'DEAD', 'CANCELLED')),
  constraint ck_delivery_address check ((channel = 'INBOX') = (address is null)),
  constraint ck_delivery_sent check ((status = 'SENT') = (sent_at is not null)),
  constraint ck_delivery_lease check ((status = 'SENDING') = (leased_until is not null)),
  constraint ck_delivery_next check ((status in ('PENDING', 'FAILED', 'UNKNOWN')) = (next_at is not null))
);
comment on table delivery is '送达：每个接收人每个渠道一行；至少送达一次，消息编号不变';
comment on column delivery.status is 'PENDING 待发、SENDING 发送中（租约）、SENT 已发、FAILED 失败待重试、UNKNOWN 结果不明待重试、DEAD 已放弃、CANCELLED 已撤回';
comment on column delivery.leased_until is '租约到期后可由其他进程接手';
create index ix_delivery_notice on delivery (notice_id);
create index ix_delivery_due on delivery (next_at) where status in ('PENDING', 'FAILED', 'UNKNOWN');
create index ix_delivery_leased on delivery (leased_until) where status = 'SENDING';

grant select, insert, update on notice, notice_number, notice_recipient, delivery to ${app_role};
