/** The table, and the trigger that keeps it append-only even for its owner. */
export const tableSql = (schema: string): string => `
create table if not exists ${schema}.events (
  pos bigint primary key check (pos > 0),
  stream text collate "C" not null,
  revision bigint not null check (revision >= 0),
  id uuid not null unique,
  type text collate "C" not null,
  schema_version int not null,
  data jsonb not null check (jsonb_typeof(data) = 'object'),
  meta jsonb not null check (jsonb_typeof(meta) = 'object'),
  recorded_at timestamptz not null,
  unique (stream, revision)
);

create or replace function ${schema}.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the event log is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;

create or replace trigger append_only
  before update or delete or truncate on ${schema}.events
  for each statement execute function ${schema}.refuse_change();

alter table ${schema}.events enable always trigger append_only;
`;
