-- One mail a day for each leader: what is open, overdue and unsigned in the leader's regions.
create table digest (
  id uuid not null,
  official_id uuid not null,
  day date not null,
  region_code text collate "C" not null,
  title text not null,
  body text not null,
  created_at timestamptz not null,
  constraint pk_digest primary key (id),
  constraint uq_digest unique (official_id, day),
  constraint fk_digest_official foreign key (official_id) references official (id)
);
comment on table digest is '每日摘要：每位领导每天一件，汇总其辖区未办结、逾期、未签收的事项';
call wall_by_region('digest');

alter table delivery
  alter column notice_id drop not null,
  add column digest_id uuid,
  add constraint fk_delivery_digest foreign key (digest_id) references digest (id),
  add constraint uq_delivery_digest unique (digest_id),
  add constraint ck_delivery_consignment check (num_nonnulls(notice_id, digest_id) = 1),
  drop constraint ck_delivery_collective,
  add constraint ck_delivery_collective check (
    (channel in ('WECOM_ROBOT', 'DINGTALK_ROBOT', 'WEBHOOK') or digest_id is not null) = (recipient_id is null));
drop policy wall on delivery;
call wall('delivery', $$case when digest_id is null then exists (select 1 from notice o where o.id = notice_id)
  else inside_region(region_code) end$$);

create or replace view consignment with (security_invoker = true) as
select n.id, n.kind, n.step, n.number, n.title, n.body, n.subject_code, n.region_code, n.issuer, n.due_on, n.issued_at,
  n.kind in ('REMINDER_CARD', 'REMINDER_LETTER') as may_wait
from notice n
union all
select g.id, 'DIGEST', null, null, g.title, g.body, null, g.region_code, '', g.day, g.created_at, true
from digest g;

grant select, insert on digest to ${app_role};
