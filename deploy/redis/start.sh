#!/bin/sh
# The password stands in the address of the queue and nowhere else. It goes through the standard input, so that no
# list of processes shows it, and Redis takes the place of this shell, so that it is the one told to stop.
set -eu
password=$(sed -n -E 's#^rediss?://[^:@/]*:([^@/]+)@.*$#\1#p' "${QUEUE_URL_FILE:-/run/secrets/queue_url}")
[ -n "$password" ] || { echo 'queue_url 中没有口令，应为 redis://:口令@redis:6379' >&2; exit 1; }
exec redis-server - <<CONFIG
$(cat "${REDIS_CONFIG:-/etc/redis/redis.conf}")
requirepass $password
CONFIG
