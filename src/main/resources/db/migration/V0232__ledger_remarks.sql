-- What an official writes into the column 备注 of a hazard ledger. Added only: the last one written stands, an empty one takes it
-- away, and a ledger of an earlier day prints what was written by then.
create table ledger_remark (
  id uuid not null,
  campaign_id uuid not null,
  hazard_id uuid not null,
  region_code text collate "C" not null,
  body text not null,
  remarked_on date not null,
  recorded_at timestamptz not null,
  actor text not null,
  constraint pk_ledger_remark primary key (id),
  constraint fk_ledger_remark_campaign foreign key (campaign_id) references campaign (id),
  constraint fk_ledger_remark_hazard foreign key (hazard_id) references hazard (id)
);
comment on table ledger_remark is '隐患台账的备注，按行动，只增不改，以最后一次为准，空为删去';
create index ix_ledger_remark_hazard on ledger_remark (hazard_id, campaign_id, id);

grant select, insert on ledger_remark to ${app_role};
call wall_by_region('ledger_remark');
