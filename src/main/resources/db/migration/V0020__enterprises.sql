-- The register of enterprises.
create table enterprise (
  id uuid not null,
  version bigint not null,
  name text not null,
  uscc text not null,
  region_code text collate "C" not null,
  address text not null,
  licensed_address text,
  industry text not null,
  size_class text not null,
  ownership text,
  premises_type text not null,
  risk_tags text[] not null,
  employees integer,
  status text not null,
  principal_name text not null,
  principal_phone text,
  principal_email text,
  actual_controller_name text,
  actual_controller_phone text,
  actual_controller_email text,
  safety_manager_name text,
  safety_manager_phone text,
  safety_manager_email text,
  supervising_organisation_id uuid,
  key_enterprise boolean not null,
  watch_listed boolean not null,
  high_risk boolean not null,
  self_inspection_mode text not null,
  ledger_confirmed_on date,
  ledger_confirmed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint pk_enterprise primary key (id),
  constraint uq_enterprise_uscc unique (uscc),
  constraint fk_enterprise_supervising_organisation
    foreign key (supervising_organisation_id) references organisation (id),
  constraint ck_enterprise_region_code check (length(region_code) in (9, 12)),
  constraint ck_enterprise_status check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED', 'MOVED_OUT')),
  constraint ck_enterprise_premises_type check (premises_type in
    ('OWN_SITE', 'FACTORY_IN_FACTORY', 'PARK_IN_PARK', 'MULTI_TENANT', 'NINE_SMALL', 'OTHER')),
  constraint ck_enterprise_self_inspection_mode check (self_inspection_mode in ('SELF', 'PAIRED', 'EXPERT')),
  constraint ck_enterprise_employees check (employees >= 0),
  constraint ck_enterprise_ledger_confirmed check ((ledger_confirmed_on is null) = (ledger_confirmed_at is null))
);
comment on table enterprise is '企业（生产经营单位）';
comment on column enterprise.uscc is '统一社会信用代码，18位，含校验位';
comment on column enterprise.region_code is '所在乡镇（9位）或村（12位）';
comment on column enterprise.licensed_address is '营业执照登记地址，与实际经营地址不一致的要提示';
comment on column enterprise.size_class is '规模以上、规模以下、小微';
comment on column enterprise.supervising_organisation_id is '监管单位';
comment on column enterprise.key_enterprise is '重点企业';
comment on column enterprise.watch_listed is '不放心企业';
comment on column enterprise.high_risk is '高危行业';
comment on column enterprise.ledger_confirmed_on is '企业台账最近一次确认的日期（每半年更新一次）';
comment on column enterprise.ledger_confirmed_at is '最近一次确认的登记时间';
create index ix_enterprise_region on enterprise (region_code, id);
create index ix_enterprise_supervisor on enterprise (supervising_organisation_id);

grant select, insert, update on enterprise to ${app_role};

create view recipient_enterprise_person as
select e.id as enterprise_id, p.role, p.name, p.phone, p.email
from enterprise e
cross join lateral (values
  ('PRINCIPAL', e.principal_name, e.principal_phone, e.principal_email),
  ('ACTUAL_CONTROLLER', e.actual_controller_name, e.actual_controller_phone, e.actual_controller_email),
  ('SAFETY_MANAGER', e.safety_manager_name, e.safety_manager_phone, e.safety_manager_email)
) as p(role, name, phone, email)
where p.name is not null;
comment on view recipient_enterprise_person is '企业中接收通知的人员：主要负责人、实际控制人、安全管理员';
grant select on recipient_enterprise_person to ${app_role};
