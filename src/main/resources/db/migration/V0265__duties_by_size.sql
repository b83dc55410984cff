-- A duty of some enterprises only: by size and ownership too, not only by risk (000-21: 规模以上民营企业).
alter table duty add column size_classes text[] not null default '{}';
alter table duty add column ownerships text[] not null default '{}';
comment on column duty.size_classes is '只限其中某一规模的企业；为空不限';
comment on column duty.ownerships is '只限其中某一所有制性质的企业；为空不限';
