#!/bin/sh
# The password goes by the environment of this one call.
set -eu
REDISCLI_AUTH=$(sed -n -E 's#^rediss?://[^:@/]*:([^@/]+)@.*$#\1#p' "${QUEUE_URL_FILE:-/run/secrets/queue_url}")
export REDISCLI_AUTH
[ "$(redis-cli -p "${1:-6379}" ping)" = PONG ]
