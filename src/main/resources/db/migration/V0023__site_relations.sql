-- Relations between sites: leasing, contractors, factories in factories, parks in parks.
create table site_relation (
  id uuid not null,
  enterprise_id uuid not null,
  kind text not null,
  side text not null,
  other_enterprise_id uuid,
  other_name text not null,
  area_square_metres numeric(12, 2),
  workers integer,
  use text,
  main_risks text,
  agreement_signed boolean not null,
  unified_coordination boolean not null,
  start_on date not null,
  end_on date,
  created_at timestamptz not null,
  constraint pk_site_relation primary key (id),
  constraint fk_site_relation_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint fk_site_relation_other_enterprise foreign key (other_enterprise_id) references enterprise (id),
  constraint ck_site_relation_kind check (kind in ('LEASE', 'CONTRACTOR', 'FACTORY_IN_FACTORY', 'PARK_IN_PARK')),
  constraint ck_site_relation_side check (side in ('HOST', 'GUEST')),
  constraint ck_site_relation_two check (other_enterprise_id <> enterprise_id),
  constraint ck_site_relation_dates check (end_on >= start_on)
);
comment on table site_relation is '场所关系：出租承租、外包外委、厂中厂、园中园';
comment on column site_relation.side is '本企业是出租（发包）方 HOST，还是承租（承包）方 GUEST';
comment on column site_relation.use is '承租用途或承包内容';
comment on column site_relation.agreement_signed is '已签订安全生产管理协议';
comment on column site_relation.unified_coordination is '已统一协调管理、定期检查';
create index ix_site_relation_enterprise on site_relation (enterprise_id, id);

grant select, insert on site_relation to ${app_role};
