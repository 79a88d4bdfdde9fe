#!/bin/sh
# Once, with the first start: the login of the application. It owns its database and may create the role
# without log-in that its processes work as; it is no superuser.
set -eu
password=$(sed -n -E 's#^postgres(ql)?://tracker:([^@/]+)@.*$#\2#p' "${DATABASE_URL_FILE:-/run/secrets/database_url}")
[ -n "$password" ] || { echo 'database_url 应为 postgres://tracker:口令@postgres:5432/tracker' >&2; exit 1; }
psql -U "${POSTGRES_USER:-postgres}" -v ON_ERROR_STOP=1 -v password="$password" --no-psqlrc <<'SQL'
create role tracker login createrole password :'password';
create database tracker owner tracker;
revoke connect on database postgres from public;
SQL
