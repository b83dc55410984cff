-- A draft that is signed off goes to who holds the roles on that day: its addressees are found anew. Of a letter that has gone out
-- nobody is ever taken away.
create policy only_before_issue on notice_recipient as restrictive for delete
  using (exists (select 1 from notice n where n.id = notice_id and n.issued_at is null and n.number is null));
grant delete on notice_recipient to ${app_role};
