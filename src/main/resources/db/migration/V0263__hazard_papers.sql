-- What is owed on a major hazard besides its rectification (双报告、研究挂牌督办、回头看): instances like any other, done when the
-- hazard's own file shows it. Reports of an enterprise have a column of the ladder of their own.
alter table duty_instance drop constraint ck_duty_instance_origin;
alter table duty_instance add constraint ck_duty_instance_origin check (origin in ('DUTY', 'REPORT_SCHEDULE', 'CENSUS',
  'LISTING_PROGRESS', 'LISTING_PUBLICATION', 'DELISTING_PUBLICATION', 'PENALTY_PUBLICATION', 'AUTHORITY_REPORT',
  'DEPARTMENT_REPORT', 'STAFF_REPORT', 'LISTING_DECISION', 'LOOK_BACK'));
comment on column duty_instance.origin is '由何产生：履职事项、报送安排、普查、挂牌督办、行政处罚、重大事故隐患';

alter table duty_instance add column track text not null generated always as (case
  when origin in ('AUTHORITY_REPORT', 'DEPARTMENT_REPORT', 'STAFF_REPORT') then 'DUAL_REPORT' else cadence end) stored;
comment on column duty_instance.track is '所用阶梯的一列：双报告自成一列，其余按周期';

create index ix_duty_instance_hazard on duty_instance (origin_id, origin)
  where evidence_kind = 'HAZARD_DOCUMENT' and fulfilled_on is null and cancelled_on is null;
create index ix_hazard_major_since on hazard (major_since) where level = 'MAJOR';
create index ix_listed_supervision_hazard on listed_supervision (target_id) where target_type = 'HAZARD';
