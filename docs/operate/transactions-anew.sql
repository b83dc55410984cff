-- After a dump was restored: all facts there are were written before any transaction of this server, so that forms may be carried
-- forward from here (V0276). Nobody may be working meanwhile. Takes as long as an index of the facts does.
begin;
truncate carried_figures;
alter table fact drop column transaction_id;
alter table fact add column transaction_id xid8;
alter table fact alter column transaction_id set default pg_current_xact_id();
create index ix_fact_campaign_transaction on fact (campaign_id, transaction_id);
commit;
