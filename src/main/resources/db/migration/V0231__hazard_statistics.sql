-- The statistics of hazards that an enterprise files by quarter and year, signed by its principal (令第16号 第十四条). Added
-- only: a correction is the next edition.
create table hazard_statistics (
  id uuid not null,
  enterprise_id uuid not null,
  enterprise_name text not null,
  region_code text collate "C" not null,
  period text not null,
  edition integer not null,
  form_code text not null,
  form_version integer not null,
  due_on date not null,
  general_found bigint not null,
  general_rectified bigint not null,
  major_found bigint not null,
  major_rectified bigint not null,
  investment_yuan numeric(14, 2) not null,
  analysis text not null,
  signed_by text not null,
  correction_note text,
  filed_on date not null,
  filed_at timestamptz not null,
  constraint pk_hazard_statistics primary key (id),
  constraint fk_hazard_statistics_enterprise foreign key (enterprise_id) references enterprise (id),
  constraint uq_hazard_statistics_edition unique (enterprise_id, period, edition),
  constraint ck_hazard_statistics_period check (period ~ '^[0-9]{4}(Q[1-4])?$'),
  constraint ck_hazard_statistics_rectified
    check (general_rectified <= general_found and major_rectified <= major_found),
  constraint ck_hazard_statistics_investment check (investment_yuan >= 0),
  constraint ck_hazard_statistics_corrected check ((edition = 1) = (correction_note is null))
);
comment on table hazard_statistics is '企业报送的事故隐患排查治理情况统计分析表（季度、年度），只增不改，更正为下一版';
comment on column hazard_statistics.period is '统计期：2024Q4 或 2024';
comment on column hazard_statistics.signed_by is '签字的主要负责人';
comment on column hazard_statistics.filed_at is '报出时间，各数按此时所知计算';

grant select, insert on hazard_statistics to ${app_role};
call wall_by_enterprise('hazard_statistics');

create index ix_fact_enterprise_found on fact (enterprise_id, occurred_on) where kind = 'HAZARD_FOUND';

-- One row per hazard of an enterprise found in the period, whatever campaign it counts in, as hazard_as_known counts it.
create function enterprise_hazard_as_known(enterprise uuid, found_from date, cut_off date, known_at timestamptz)
returns table (subject_id uuid, level text, rectified_on date)
language sql stable parallel safe as $$
  select h.subject_id, h.level, h.rectified_on
  from (
    select f.subject_id,
      (array_agg(f.occurred_on order by f.occurred_on desc, f.seq desc)
        filter (where f.kind = 'HAZARD_FOUND'))[1] as found_on,
      (array_agg(f.level order by f.occurred_on desc, f.seq desc)
        filter (where f.kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET') and f.level is not null))[1] as level,
      (array_agg(case f.kind when 'HAZARD_ACCEPTED' then f.occurred_on end order by f.occurred_on desc, f.seq desc)
        filter (where f.kind in ('HAZARD_ACCEPTED', 'HAZARD_REOPENED')))[1] as rectified_on
    from fact f
    where f.subject_id in (
        select m.subject_id from fact m
        where m.kind = 'HAZARD_FOUND' and m.enterprise_id = enterprise and m.occurred_on between found_from and cut_off)
      and f.kind in ('HAZARD_FOUND', 'HAZARD_LEVEL_SET', 'HAZARD_ACCEPTED', 'HAZARD_REOPENED', 'HAZARD_WITHDRAWN',
        'HAZARD_MERGED')
      and f.occurred_on <= cut_off
      and f.recorded_at <= known_at
      and f.voids is null
      and not exists (select 1 from fact v where v.voids = f.id and v.recorded_at <= known_at)
    group by f.subject_id
    having bool_or(f.kind = 'HAZARD_FOUND') and not bool_or(f.kind in ('HAZARD_WITHDRAWN', 'HAZARD_MERGED'))
  ) h
  where h.found_on >= found_from
$$;
comment on function enterprise_hazard_as_known is
  '某企业在期内发现的隐患，每个一行，不分行动：期末的级别、是否已整改（验收且未反弹）；撤销、合并的不计';
