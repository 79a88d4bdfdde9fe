/** What `p_expected` says besides a revision, which is 0 or more. */
export const expectNoStream = -1n;
export const expectStreamExists = -2n;

/**
 * Position = last + 1 read under the lock, which is held until after the commit is visible: position
 * order is commit order, without gaps. Refusals are returned as rows, not raised. The planner
 * settings keep a plan made for a young, small table from scanning the grown one.
 */
export const appendSql = (schema: string): string => `
create or replace function ${schema}.append(
  p_stream text, p_expected bigint,
  p_ids uuid[], p_types text[], p_versions int[], p_data jsonb[], p_meta jsonb[]
) returns table (outcome text, revision bigint, pos bigint, known uuid[])
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  v_count int := cardinality(p_ids);
  v_known uuid[];
  v_offsets int;
  v_fits boolean;
  v_last_revision bigint;
  v_last_pos bigint;
  v_actual bigint;
begin
  if v_count = 0 then
    raise exception 'an append needs an event' using errcode = 'invalid_parameter_value';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('${schema}.append', 0));

  if exists (select from ${schema}.events e where e.id = any (p_ids)) then
    select array_agg(e.id), count(distinct e.revision - given.place), bool_and(e.stream = p_stream),
           max(e.revision), max(e.pos)
      into v_known, v_offsets, v_fits, v_last_revision, v_last_pos
      from unnest(p_ids) with ordinality as given(id, place)
      join ${schema}.events e on e.id = given.id;
    if cardinality(v_known) = v_count and v_offsets = 1 and v_fits then
      return query select 'known', v_last_revision, v_last_pos, null::uuid[];
    else
      return query select 'duplicate', null::bigint, null::bigint, v_known;
    end if;
    return;
  end if;

  select (select e.revision from ${schema}.events e
           where e.stream = p_stream order by e.revision desc limit 1),
         (select e.pos from ${schema}.events e order by e.pos desc limit 1)
    into v_actual, v_last_pos;
  v_fits := case p_expected
    when ${expectNoStream} then v_actual is null
    when ${expectStreamExists} then v_actual is not null
    else v_actual is not distinct from p_expected
  end;
  if not v_fits then
    return query select 'unexpected', v_actual, null::bigint, null::uuid[];
    return;
  end if;

  v_last_pos := coalesce(v_last_pos, 0);
  v_actual := coalesce(v_actual, -1);
  insert into ${schema}.events
    select v_last_pos + n, p_stream, v_actual + n, p_ids[n], p_types[n], p_versions[n],
           p_data[n], p_meta[n], date_trunc('milliseconds', clock_timestamp())
      from generate_series(1, v_count) as n;
  perform pg_notify('${schema}', '');
  return query select 'appended', v_actual + v_count, v_last_pos + v_count, null::uuid[];
end $$;
`;
