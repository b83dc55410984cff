-- What an enterprise files in a campaign: the self-inspection plan and the report. A new edition replaces the living one.
create table self_inspection_filing (
  id uuid not null,
  kind text not null,
  enterprise_id uuid not null,
  campaign_id uuid not null,
  edition integer not null,
  filed_on date not null,
  leader text not null,
  led_by_principal boolean not null,
  mode text not null,
  summary text not null,
  file_name text,
  created_at timestamptz not null,
  replaced_at timestamptz,
  constraint pk_self_inspection_filing primary key (id),
  constraint fk_self_inspection_filing_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint uq_self_inspection_filing_edition unique (enterprise_id, campaign_id, kind, edition),
  constraint ck_self_inspection_filing_kind check (kind in ('PLAN', 'REPORT')),
  constraint ck_self_inspection_filing_mode check (mode in ('SELF', 'PAIRED', 'EXPERT'))
);
comment on table self_inspection_filing is '自查自改工作方案（PLAN）和自查自改报告（REPORT）';
comment on column self_inspection_filing.filed_on is '方案或报告的日期';
comment on column self_inspection_filing.leader is '带队负责人';
comment on column self_inspection_filing.led_by_principal is '由主要负责人带队（规模以上民营企业的要求）';
comment on column self_inspection_filing.replaced_at is '被新版本替换的时间';
create unique index uq_self_inspection_filing_living on self_inspection_filing (enterprise_id, campaign_id, kind)
  where replaced_at is null;

grant select, insert, update on self_inspection_filing to ${app_role};

create table ledger_confirmation (
  id uuid not null,
  enterprise_id uuid not null,
  confirmed_on date not null,
  note text,
  created_at timestamptz not null,
  constraint pk_ledger_confirmation primary key (id),
  constraint fk_ledger_confirmation_enterprise foreign key (enterprise_id) references enterprise (id)
);
comment on table ledger_confirmation is '企业台账确认：每半年更新一次';
create index ix_ledger_confirmation_enterprise on ledger_confirmation (enterprise_id, id);

grant select, insert on ledger_confirmation to ${app_role};
