-- Which wording a notice was written with.
alter table notice add column text_version integer not null default 1;
alter table notice alter column text_version drop default;
comment on column notice.text_version is '文本模板的版本';
