-- Filing (报送): one row per edition of a return. What is filed is never changed; a correction is the next edition.
create table report (
  id uuid not null,
  version bigint not null,
  campaign_id uuid not null,
  schedule_code text not null,
  form_code text not null,
  form_version integer not null,
  organisation_id uuid not null,
  organisation_name text not null,
  reporter_level text not null,
  region_code text collate "C" not null,
  due_on date not null,
  deadline date not null,
  edition integer not null,
  status text not null,
  cut_off date not null,
  known_at timestamptz,
  computed jsonb not null default '{}',
  overrides jsonb not null default '{}',
  texts jsonb not null default '{}',
  comments jsonb not null default '{}',
  correction_note text,
  included uuid[] not null default '{}',
  missing text[] not null default '{}',
  double_counted text[] not null default '{}',
  submitted_at timestamptz,
  submitted_on date,
  submitted_by text,
  decided_at timestamptz,
  opinion text,
  created_at timestamptz not null,
  constraint pk_report primary key (id),
  constraint fk_report_campaign foreign key (campaign_id) references campaign (id),
  constraint fk_report_organisation foreign key (organisation_id) references organisation (id),
  constraint uq_report_edition unique (campaign_id, schedule_code, organisation_id, due_on, edition),
  constraint ck_report_status check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ROLLED_UP')),
  constraint ck_report_submitted check ((status = 'DRAFT') = (submitted_at is null)
    and (submitted_at is null) = (known_at is null) and (submitted_at is null) = (submitted_on is null)
    and (submitted_at is null) = (submitted_by is null)),
  constraint ck_report_returned check (status <> 'RETURNED' or opinion is not null)
);
comment on table report is '报送：一次报送的一个版本；报出后内容不变，更正为下一版本';
comment on column report.due_on is '报送安排的名义日期';
comment on column report.deadline is '按节假日调整后的到期日，当日 24 时前';
comment on column report.known_at is '报出时所知的时间，计算值按此冻结';
comment on column report.computed is '单元格的计算值；填报人的改动在 overrides，附理由';
comment on column report.comments is '对校验提示的说明，按规则代码';
comment on column report.included is '汇总所用的下级报送';
comment on column report.missing is '汇总时未报送的单位';
comment on column report.double_counted is '可能重复计算的单元格';
create unique index uq_report_draft on report (campaign_id, schedule_code, organisation_id, due_on) where status = 'DRAFT';
create index ix_report_region on report (region_code, id);

create function report_is_fixed() returns trigger
language plpgsql as $$
begin
  if old.status <> 'DRAFT' and (new.computed, new.overrides, new.texts, new.comments, new.correction_note, new.included,
      new.missing, new.double_counted, new.cut_off, new.known_at, new.submitted_at, new.submitted_by)
      is distinct from (old.computed, old.overrides, old.texts, old.comments, old.correction_note, old.included,
      old.missing, old.double_counted, old.cut_off, old.known_at, old.submitted_at, old.submitted_by) then
    raise exception 'report % is filed and does not change', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
comment on function report_is_fixed is '报出的内容不变';
create trigger tr_report_is_fixed before update on report for each row execute function report_is_fixed();

grant select, insert on report to ${app_role};
grant update (version, status, cut_off, known_at, computed, overrides, texts, comments, correction_note, included, missing,
  double_counted, submitted_at, submitted_on, submitted_by, decided_at, opinion) on report to ${app_role};
call wall_by_region('report');
