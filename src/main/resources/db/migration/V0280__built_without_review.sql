-- What was built without review of its design (003-16, 交应急字〔2024〕45号（三）): each enterprise's penalty is owed by the bureau, the
-- diagnosis of the design and what it demands by the enterprise. The survey (三同时摸底) says who they are.
set local check_function_bodies = off;

create table design_diagnosis (
  id uuid not null,
  version bigint not null,
  enterprise_id uuid not null,
  campaign_id uuid,
  item text not null,
  design_unit text not null,
  qualification text not null,
  entrusted_on date not null,
  diagnosed_on date not null,
  findings text not null,
  rectification_needed boolean not null,
  rectified_on date,
  rectification text,
  completed_on date generated always as (case when rectification_needed then rectified_on else diagnosed_on end) stored,
  completed_at timestamptz,
  created_at timestamptz not null,
  constraint pk_design_diagnosis primary key (id),
  constraint fk_design_diagnosis_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint fk_design_diagnosis_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_design_diagnosis_dates check (entrusted_on <= diagnosed_on and diagnosed_on <= rectified_on),
  constraint ck_design_diagnosis_rectified check ((rectified_on is null) = (rectification is null)
    and (rectification_needed or rectified_on is null)),
  constraint ck_design_diagnosis_completed check ((completed_on is null) = (completed_at is null))
);
comment on table design_diagnosis is '安全设施设计诊断：企业委托有资质的设计单位对已建成项目作出，及据此的整改；只增，整改补记一次';
comment on column design_diagnosis.item is '建设项目，与“三同时”摸底所称一致';
comment on column design_diagnosis.qualification is '设计单位的资质证书';
comment on column design_diagnosis.completed_on is '诊断和整改全部完成之日；无须整改的为诊断之日';
create index ix_design_diagnosis_enterprise on design_diagnosis (enterprise_id, id);
grant select, insert on design_diagnosis to ${app_role};
grant update (version, rectified_on, rectification, completed_at) on design_diagnosis to ${app_role};
call wall_by_owner('design_diagnosis', 'enterprise', 'enterprise_id');

alter table penalty add column violation_kinds text[] not null default '{}';
comment on column penalty.violation_kinds is '违法行为种类，如未批先建';

alter table duty add column ground text;
alter table duty add constraint ck_duty_ground check (ground in ('BUILT_WITHOUT_REVIEW'));
comment on column duty.ground is '只因某一事由才承担：未批先建；为空不限';

alter table duty_instance add column concerns_enterprise_id uuid;
alter table duty_instance add constraint fk_duty_instance_concerns foreign key (concerns_enterprise_id) references enterprise (id);
comment on column duty_instance.concerns_enterprise_id is '所涉企业：由单位承办，企业看不到';
drop index uq_duty_instance;
create unique index uq_duty_instance on duty_instance
  (origin_id, origin, coalesce(enterprise_id, organisation_id), region_code, nominal_on, concerns_enterprise_id) nulls not distinct;
create index ix_duty_instance_concerns on duty_instance (concerns_enterprise_id) where concerns_enterprise_id is not null;

create index ix_duty_instance_document on duty_instance (evidence_kind, id) where evidence_kind in ('PENALTY', 'DESIGN_DIAGNOSIS');

create index ix_activity_survey on activity (enterprise_id, held_on) where kind = 'SAFETY_FACILITY_SURVEY';

-- The last statement on a project holds, as in the table of the survey. 2018-03-01: 《冶金企业和有色金属企业安全生产规定》 in force.
create function unreviewed_project(p_enterprise uuid) returns table (item text, stated_on date)
language sql stable parallel safe as $$
  select z.item, z.stated_on
  from (
    select distinct on (btrim(a.detail ->> 'item')) btrim(a.detail ->> 'item') as item, a.detail,
      (a.created_at at time zone 'Asia/Shanghai')::date as stated_on
    from activity a
    where a.kind = 'SAFETY_FACILITY_SURVEY' and a.enterprise_id = p_enterprise and a.withdrawn_on is null
    order by btrim(a.detail ->> 'item'), a.held_on desc, a.id desc) z
  where z.detail ->> 'designReview' = '未完成' and z.detail ->> 'builtOn' >= '2018-03-01'
$$;
comment on function unreviewed_project is '某企业《冶金企业和有色金属企业安全生产规定》实施以来建成而未经设计审查的项目，以最后一次摸底为准';
grant execute on function unreviewed_project to ${app_role};

-- One row: how many such projects, and since when what a duty asks for is there: a penalty of the enterprise, or every project diagnosed and
-- rectified. settled_on is null while it is not.
create function unreviewed_standing(p_evidence text, p_enterprise uuid)
returns table (projects bigint, settled_on date, recorded_on date)
language sql stable parallel safe as $$
  select p.projects, s.settled_on, s.recorded_on
  from (select count(*) as projects from unreviewed_project(p_enterprise)) p
  cross join lateral (
    select x.decided_on, x.created_at from penalty x
    where p_evidence = 'PENALTY' and x.enterprise_id = p_enterprise and x.subject = 'ENTERPRISE' and x.revoked_on is null
      and x.violation_kinds @> array['BUILT_WITHOUT_REVIEW']
    union all
    select max(d.completed_on), max(d.completed_at)
    from unreviewed_project(p_enterprise) q
    left join lateral (
      select c.completed_on, c.completed_at from design_diagnosis c
      where c.enterprise_id = p_enterprise and c.item = q.item and c.completed_on is not null
      order by c.completed_at limit 1) d on true
    where p_evidence = 'DESIGN_DIAGNOSIS'
    having count(*) = count(d.completed_on)
    union all
    select null, null
    order by 2 nulls last limit 1) z(settled_on, recorded_at)
  cross join lateral (select z.settled_on, (z.recorded_at at time zone 'Asia/Shanghai')::date) s(settled_on, recorded_on)
$$;
comment on function unreviewed_standing is '某企业未批先建的项目数；已处罚、或者全部项目已诊断并整改的，其日期和记录日期';
grant execute on function unreviewed_standing to ${app_role};
