#!/bin/sh
# KurrentDB takes the first passwords of its two built-in accounts from the environment only.
set -eu
KURRENTDB_DEFAULT_ADMIN_PASSWORD=$(cat /run/secrets/kurrentdb_admin_password)
KURRENTDB_DEFAULT_OPS_PASSWORD=$(cat /run/secrets/kurrentdb_ops_password)
export KURRENTDB_DEFAULT_ADMIN_PASSWORD KURRENTDB_DEFAULT_OPS_PASSWORD
exec /opt/kurrentdb/KurrentDB "$@"
