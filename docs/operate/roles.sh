#!/bin/sh
# Makes roles and database as docs/operate/install.md says; run once as superuser. Passwords come from the environment.
set -eu
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" -d postgres \
  -v app="$BIHUAN_DB_PASSWORD" -v owner="$BIHUAN_DB_OWNER_PASSWORD" <<'SQL'
create role bihuan_owner login nosuperuser nocreatedb nocreaterole password :'owner';
create role bihuan_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app';
create database bihuan owner bihuan_owner encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' locale_provider libc
  template template0;
revoke all on database bihuan from public;
grant connect on database bihuan to bihuan_app;
\c bihuan
create extension if not exists pg_trgm;
grant usage on schema public to bihuan_app;
SQL
