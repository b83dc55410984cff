-- One line per table: name, rows, checksum of all values; independent of the order of rows, of the server's version and locale.
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
  'select %L, count(*), coalesce(sum((''x'' || substr(md5(t::text), 1, 15))::bit(60)::bigint::numeric), 0) from %I.%I t',
  tablename, schemaname, tablename)
from pg_tables where schemaname = 'public' order by tablename collate "C" \gexec
