#!/bin/sh
# Dumps the database and, from the same snapshot, the checksums of every table.
#   PGHOST=… PGUSER=… PGPASSWORD=… PGDATABASE=bihuan docs/operate/backup.sh DIRECTORY
# The user: bihuan_owner or a superuser. Writes DIRECTORY/bihuan-<UTC>.dump and .checksums and prints the name of the dump.
set -eu
umask 077
here=$(cd "$(dirname "$0")" && pwd)
directory=${1:?usage: backup.sh DIRECTORY}
mkdir -p "$directory"
name="$directory/bihuan-$(date -u +%Y%m%dT%H%M%SZ)"
export DUMP="$name.dump"

# the transaction that owns the snapshot stays open while pg_dump uses it
psql -X -q -v ON_ERROR_STOP=1 -v here="$here" -v checksums="$name.checksums" <<'SQL'
begin isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump --format=custom --snapshot="$SNAPSHOT" --file="$DUMP" || rm -f "$DUMP"
\set fingerprint :here '/fingerprint.sql'
\o :checksums
\i :fingerprint
\o
commit;
SQL

[ -s "$DUMP" ] && pg_restore --list "$DUMP" > /dev/null || { echo "no dump was made" >&2; exit 1; }
[ -s "$name.checksums" ] || { echo "no checksums were made" >&2; exit 1; }
echo "$DUMP"
