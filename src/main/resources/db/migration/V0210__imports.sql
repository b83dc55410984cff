-- Imports: what an uploaded table was understood to say, and what became of each row.
create table import_file (
  id uuid not null,
  version bigint not null default 1,
  region_code text collate "C" not null,
  type text not null,
  file_name text not null,
  content_hash text not null,
  file_bytes bigint not null,
  mapping jsonb not null,
  campaign_id uuid,
  status text not null,
  failure text,
  tables jsonb not null default '[]',
  rows_total integer not null default 0,
  rows_checked integer not null default 0,
  rows_new integer not null default 0,
  rows_existing integer not null default 0,
  rows_duplicate integer not null default 0,
  rows_erroneous integer not null default 0,
  warnings integer not null default 0,
  rows_created integer,
  created_at timestamptz not null,
  created_by text not null,
  created_by_name text,
  organisation_id uuid,
  ended_at timestamptz,
  committed_at timestamptz,
  committed_by text,
  constraint pk_import_file primary key (id),
  constraint fk_import_file_campaign foreign key (campaign_id) references campaign (id),
  constraint ck_import_file_status check (status in ('CHECKING', 'CHECKED', 'COMMITTED', 'FAILED')),
  constraint ck_import_file_failed check ((failure is not null) = (status = 'FAILED')),
  constraint ck_import_file_ended check ((ended_at is not null) = (status <> 'CHECKING')),
  constraint ck_import_file_committed check (
    num_nonnulls(committed_at, committed_by, rows_created) = case when status = 'COMMITTED' then 3 else 0 end)
);
comment on table import_file is '导入：上传的台账，先检查后提交';
comment on column import_file.region_code is '导入人的管辖范围';
comment on column import_file.content_hash is '文件内容的 SHA-256';
comment on column import_file.mapping is '导入人指定的栏目对应：表头到字段';
comment on column import_file.tables is '各工作表的表头识别结果';
create index ix_import_file_region on import_file (region_code, id);
create index ix_import_file_hash on import_file (content_hash);

create table import_row (
  import_id uuid not null,
  seq integer not null,
  sheet text not null,
  row_number integer not null,
  outcome text not null,
  content text,
  findings jsonb not null,
  proposal jsonb,
  subject_id uuid,
  constraint pk_import_row primary key (import_id, seq),
  constraint fk_import_row_import foreign key (import_id) references import_file (id),
  constraint ck_import_row_outcome check (outcome in ('NEW', 'EXISTING', 'DUPLICATE', 'ERROR'))
);
comment on table import_row is '导入的各行：识别结果、发现的问题、处理结果';
comment on column import_row.content is '识别出的内容，加密；满保存期限后清除';
comment on column import_row.proposal is '已有的相同或疑似重复的对象';
comment on column import_row.subject_id is '提交后建立的对象';
create index ix_import_row_outcome on import_row (import_id, outcome, seq);

grant select, insert, update on import_file, import_row to ${app_role};
call wall_by_region('import_file');
call wall_by_owner('import_row', 'import_file', 'import_id');
