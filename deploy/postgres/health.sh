#!/bin/sh
# Whether the product gets in with its address. A server whose first set-up broke off answers as well, for ever, but
# knows no such login. By the name of the service, as the product comes: from 127.0.0.1 no password is asked for.
set -eu
address=${DATABASE_URL_FILE:-/run/secrets/database_url}
part() { sed -n -E "s#^postgres(ql)?://tracker:([^@/]+)@([^:/]+).*\$#\\$1#p" "$address"; }
PGPASSWORD=$(part 2)
PGHOST=${PGHOST:-$(part 3)}
PGCONNECT_TIMEOUT=4
export PGPASSWORD PGHOST PGCONNECT_TIMEOUT
[ "$(psql -U tracker -d tracker --no-psqlrc --no-password -q -t -A -c 'select 1')" = 1 ]
