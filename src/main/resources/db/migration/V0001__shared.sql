-- What every feature shares: idempotency keys and human-code sequences.
create table idempotency_key (
  subject text not null,
  key text not null,
  fingerprint text not null,
  answer jsonb,
  created_at timestamptz not null,
  constraint pk_idempotency_key primary key (subject, key)
);
comment on table idempotency_key is '幂等键：同一键同一请求只执行一次，至少保留 24 小时';
create index ix_idempotency_key_created_at on idempotency_key (created_at);

create table code_sequence (
  prefix text not null,
  last_number bigint not null,
  constraint pk_code_sequence primary key (prefix)
);
comment on table code_sequence is '人读编号的流水号，按前缀';

grant select, insert, update, delete on idempotency_key to ${app_role};
grant select, insert, update on code_sequence to ${app_role};
