-- One line per table: name, rows, checksum of all values; independent of the order of rows, of the server's version and locale.
-- Without what belongs to one server: the numbers of its transactions, and figures that were carried forward with them.
\set QUIET on
\pset format unaligned
\pset tuples_only on
set timezone = 'UTC';
set datestyle = 'ISO, YMD';
set intervalstyle = 'iso_8601';
set extra_float_digits = 1;
set bytea_output = 'hex';
set row_security = off;
select format(
  'select %L, count(*), coalesce(sum((''x'' || substr(md5(%s), 1, 15))::bit(60)::bigint::numeric), 0) from %I.%I t',
  tablename, case tablename when 'fact' then '(to_jsonb(t) - ''transaction_id'')::text' else 't::text' end, schemaname, tablename)
from pg_tables where schemaname = 'public' and tablename <> 'carried_figures' order by tablename collate "C" \gexec
