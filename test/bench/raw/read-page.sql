select pos, stream, revision, id, type, schema_version, data::text as data, meta::text as meta, recorded_at
from eventlog.events where pos > $1 order by pos limit $2
