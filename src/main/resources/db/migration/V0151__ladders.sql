-- Ladders as versioned data, and the ladder that each clock runs on, written down when the clock starts.
create table ladder_version (
  id uuid not null,
  code text not null,
  version integer not null,
  campaign_id uuid,
  name text not null,
  definition jsonb not null,
  status text not null,
  reason text,
  created_at timestamptz not null,
  created_by text not null,
  activated_at timestamptz,
  activated_by text,
  superseded_at timestamptz,
  constraint pk_ladder_version primary key (id),
  constraint uq_ladder_version unique (code, version),
  constraint fk_ladder_version_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_ladder_version_number check (version > 0),
  constraint ck_ladder_version_status check (status in ('DRAFT', 'ACTIVE', 'SUPERSEDED')),
  constraint ck_ladder_version_activated check ((status = 'DRAFT') = (activated_at is null)
    and (activated_at is null) = (activated_by is null)),
  constraint ck_ladder_version_superseded check ((status = 'SUPERSEDED') = (superseded_at is not null))
);
comment on table ladder_version is '逾期升级阶梯的各个版本：内容不改，修改即新版本；campaign_id 为空的随程序提供';
comment on column ladder_version.definition is '各步：日期、种类、办理方式、接收人';
create unique index uq_ladder_version_active on ladder_version (campaign_id)
  where status = 'ACTIVE' and campaign_id is not null;

create table ladder_step (
  ladder_code text not null,
  ladder_version integer not null,
  track text not null,
  point text not null,
  offset_days integer not null,
  level integer not null,
  constraint pk_ladder_step primary key (ladder_code, ladder_version, track, point),
  constraint fk_ladder_step_version foreign key (ladder_code, ladder_version) references ladder_version (code, version)
);
comment on table ladder_step is '阶梯各步的日期，供巡查按集合查找；由 ladder_version.definition 推出';

-- One row per version of a hazard's deadline, written by the hazard's own change, not by the sweep.
create table hazard_clock (
  hazard_id uuid not null,
  deadline_version integer not null,
  deadline date not null,
  set_on date not null,
  major_since date,
  listed_since date,
  ladder_code text not null,
  ladder_version integer not null,
  campaign_id uuid,
  constraint pk_hazard_clock primary key (hazard_id, deadline_version),
  constraint fk_hazard_clock_hazard foreign key (hazard_id) references hazard (id) on delete cascade,
  constraint ck_hazard_clock_version check (deadline_version > 0)
);
comment on table hazard_clock is '隐患期限的计时：每一版期限一行，期限和所用阶梯自计时开始即固定';
comment on column hazard_clock.set_on is '该版期限确定之日（北京时间），此前的提醒不再补发';
comment on column hazard_clock.campaign_id is '阶梯出自哪个行动；为空表示默认阶梯';

-- The ladder of a hazard in several campaigns is that of the first of its campaigns that has one of its own.
create function ladder_of(p_campaigns uuid[])
returns table (code text, version integer, campaign_id uuid)
language sql stable security definer set search_path from current as $$
  select coalesce(c.ladder_code, 'default'), coalesce(c.ladder_version, d.version, 1), c.id
  from (values (1)) as one(row)
  left join lateral (
    select c.id, c.ladder_code, c.ladder_version
    from unnest(p_campaigns) with ordinality as u(id, place) join campaign c on c.id = u.id
    where c.ladder_code <> 'default' order by u.place limit 1) c on true
  left join lateral (
    select v.version from ladder_version v where v.code = 'default' order by v.version desc limit 1) d on true
$$;
comment on function ladder_of is '隐患所用的阶梯：所属行动中第一个自有阶梯的行动；都没有时用默认阶梯的最新版';

create function keep_hazard_clock() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into hazard_clock as k (hazard_id, deadline_version, deadline, set_on, major_since, listed_since, ladder_code,
    ladder_version, campaign_id)
  select new.id, new.deadline_version, new.deadline, (new.deadline_set_at at time zone 'Asia/Shanghai')::date,
    (new.major_since at time zone 'Asia/Shanghai')::date, new.listed_on, l.code, l.version, l.campaign_id
  from ladder_of(new.campaign_ids) l
  on conflict (hazard_id, deadline_version) do update set deadline = excluded.deadline, set_on = excluded.set_on,
    major_since = excluded.major_since, listed_since = coalesce(k.listed_since, excluded.listed_since);
  return null;
end $$;
comment on function keep_hazard_clock is '期限确定或级别、挂牌变化时记下计时；进行中的计时不换阶梯';

create trigger hazard_clock_begins after insert on hazard for each row
  when (new.deadline is not null and new.deadline_version > 0)
  execute function keep_hazard_clock();
create trigger hazard_clock_changes after update on hazard for each row
  when (new.deadline is not null and new.deadline_version > 0
    and (old.deadline, old.deadline_version, old.deadline_set_at, old.major_since, old.listed_on)
      is distinct from (new.deadline, new.deadline_version, new.deadline_set_at, new.major_since, new.listed_on))
  execute function keep_hazard_clock();

-- What runs already goes on with the ladder it began with.
insert into hazard_clock (hazard_id, deadline_version, deadline, set_on, major_since, listed_since, ladder_code,
  ladder_version)
select r.hazard_id, r.deadline_version, r.deadline, r.set_on, r.major_since, r.listed_since, r.ladder_code,
  r.ladder_version
from ladder_run r;
insert into hazard_clock (hazard_id, deadline_version, deadline, set_on, major_since, listed_since, ladder_code,
  ladder_version)
select h.id, h.deadline_version, h.deadline, (h.deadline_set_at at time zone 'Asia/Shanghai')::date,
  (h.major_since at time zone 'Asia/Shanghai')::date, h.listed_on, 'default', 1
from hazard h where h.deadline is not null and h.deadline_version > 0
on conflict do nothing;
drop table ladder_run;

grant select, insert, update on ladder_version to ${app_role};
grant select, insert on ladder_step to ${app_role};
grant select on hazard_clock to ${app_role};
