#!/bin/sh
# Restores a dump of backup.sh into an EMPTY database and proves that every table has the same rows.
#   PGHOST=… PGUSER=… PGPASSWORD=… PGDATABASE=bihuan_restored docs/operate/restore.sh FILE.dump
# The user: a superuser, because extensions and owners are restored too. Both roles must exist (docs/operate/roles.sh).
# BIHUAN_VERIFY: the command that verifies the journal of the restored database, run at the end.
#   docs/operate/restore.sh --verify FILE.dump      only compares a database with the dump's checksums
set -eu
here=$(cd "$(dirname "$0")" && pwd)
verify=
[ "${1:-}" = --verify ] && { verify=1; shift; }
dump=${1:?usage: restore.sh [--verify] FILE.dump}
checksums="${dump%.dump}.checksums"
[ -s "$checksums" ] || { echo "$checksums is missing" >&2; exit 1; }

if [ -z "$verify" ]; then
  tables=$(psql -X -At -v ON_ERROR_STOP=1 -c "select count(*) from pg_tables where schemaname = 'public'")
  [ "$tables" = 0 ] || { echo "the database is not empty ($tables tables); restore into a new one" >&2; exit 1; }
  pg_restore --exit-on-error --single-transaction --dbname="${PGDATABASE:?}" "$dump"
  psql -X -q -v ON_ERROR_STOP=1 -c analyze
fi

found=$(mktemp)
trap 'rm -f "$found"' EXIT
psql -X -q -v ON_ERROR_STOP=1 -f "$here/fingerprint.sql" > "$found"
if diff "$checksums" "$found" >&2; then
  echo "equal: $(wc -l < "$found") tables, $(awk -F'|' '{rows += $2} END {print rows}' "$found") rows"
else
  echo "NOT equal: lines with < are the backup, with > the database" >&2
  exit 2
fi

# Which transaction wrote a fact means nothing on another server. Forgotten, or forms would be counted from the first fact each time.
[ -n "$verify" ] || psql -X -q -v ON_ERROR_STOP=1 -f "$here/transactions-anew.sql"

# Equal to the backup is not yet as it was written: the journal's own seals say that.
if [ -n "${BIHUAN_VERIFY:-}" ]; then
  sh -c "$BIHUAN_VERIFY" || { echo "the journal is NOT as it was sealed" >&2; exit 3; }
else
  echo "now verify the journal: java -jar quarkus-run.jar verify-journal (docs/operate/backup.md)"
fi
