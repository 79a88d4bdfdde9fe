/**
 * Fills an empty log with events as they were, batch after batch of one transaction: what the table
 * holds already must stem from this very transaction. Owner only; it continues the positions.
 */
export const restoreSql = (schema: string): string => `
create or replace function ${schema}.restore(
  p_positions bigint[], p_streams text[], p_revisions bigint[], p_ids uuid[], p_types text[],
  p_versions int[], p_data jsonb[], p_meta jsonb[], p_recorded timestamptz[]
) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
  v_last bigint;
  v_ours boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('${schema}.append', 0));
  select e.pos, e.xmin = pg_current_xact_id()::xid into v_last, v_ours
    from ${schema}.events e order by e.pos desc limit 1;
  if not coalesce(v_ours, true) then
    raise exception 'only an empty event log can be restored into' using errcode = 'object_not_in_prerequisite_state';
  end if;
  if p_positions[1] is distinct from coalesce(v_last, 0) + 1
     or exists (select from unnest(p_positions) with ordinality as given(pos, place)
                 where given.pos <> p_positions[1] + given.place - 1)
  then
    raise exception 'restored positions must follow one another, after %', coalesce(v_last, 0)
      using errcode = 'invalid_parameter_value';
  end if;
  insert into ${schema}.events
    select * from unnest(p_positions, p_streams, p_revisions, p_ids, p_types,
                         p_versions, p_data, p_meta, p_recorded);
  perform pg_notify('${schema}', '');
end $$;
`;
