-- What waits, fails or was given up is counted every minute; what was sent is most of the table.
create index ix_delivery_unsent on delivery (status) where status <> 'SENT';
