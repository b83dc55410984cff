-- The chain over the journal. A row gets its place when it is sealed, not when it is written: writers wait for nobody. Append only.
create table audit_seal (
  block bigint not null,
  first_position bigint not null,
  last_position bigint not null,
  first_recorded_at timestamptz not null,
  last_recorded_at timestamptz not null,
  settled_before xid8 not null,
  cluster text not null,
  chain_hash bytea not null,
  previous_hash bytea not null,
  sealed_at timestamptz not null,
  hash bytea not null,
  constraint pk_audit_seal primary key (block),
  constraint uq_audit_seal_position unique (first_position),
  constraint ck_audit_seal_rows check (last_position >= first_position)
);
comment on table audit_seal is '审计日志的封存块：每块若干行，与前一块的散列相接；只增不改（docs/audit.md）';
comment on column audit_seal.settled_before is '早于该事务的行都已在链上';
comment on column audit_seal.cluster is '事务号所属的数据库集群；换了集群（恢复备份）则重新查找未封存的行';
comment on column audit_seal.chain_hash is '本块末行之后的链值';
comment on column audit_seal.hash is '本行其余各列规范形式的 SHA-256';
create index ix_audit_seal_recorded on audit_seal (last_recorded_at);

create table audit_link (
  position bigint not null,
  block bigint not null,
  event_id uuid not null,
  row_hash bytea not null,
  chain_hash bytea not null,
  constraint pk_audit_link primary key (position),
  constraint uq_audit_link_event unique (event_id)
);
comment on table audit_link is '审计日志的链：每行一个位置，位置在封存时给定；row_hash 为该行规范形式的 SHA-256，chain_hash 连同前一行';

create table audit_head (
  number bigint not null,
  block bigint not null,
  position bigint not null,
  chain_hash bytea not null,
  seal_hash bytea not null,
  previous_hash bytea not null,
  signed_at timestamptz not null,
  key_id text not null,
  signature text not null,
  constraint pk_audit_head primary key (number)
);
comment on table audit_head is '签名链首：每日一次，证明链到该处的内容；另存于别处（日志），可证明其后未被改动或截断';

-- The proof is the whole country's: it holds no content, and who sees only a region asks through the program.
alter table audit_seal enable row level security;
alter table audit_link enable row level security;
alter table audit_head enable row level security;
create policy wall on audit_seal using (current_setting('app.region_from', true) = '0');
create policy wall on audit_link using (current_setting('app.region_from', true) = '0');
create policy wall on audit_head using (current_setting('app.region_from', true) = '0');

grant select, insert on audit_seal, audit_link, audit_head to ${app_role};

create table audit_verification (
  id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  rows_verified bigint not null,
  findings bigint not null,
  first_finding text,
  constraint pk_audit_verification primary key (id)
);
comment on table audit_verification is '每晚核验审计日志的结果，监控指标由此读出';
create index ix_audit_verification_finished on audit_verification (finished_at);
alter table audit_verification enable row level security;
create policy wall on audit_verification using (current_setting('app.region_from', true) = '0');
grant select, insert on audit_verification to ${app_role};
