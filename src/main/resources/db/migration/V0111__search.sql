-- Free text behind the wall: ILIKE is not leakproof, so a policy keeps it away from the trigram index. This function searches with the
-- index and checks the scope itself. Dynamic, so that each pattern gets a plan of its own.
create function hazard_matching(p_pattern text, p_most integer) returns uuid[]
language plpgsql stable security definer set search_path from current as $$
declare
  found uuid[];
begin
  execute 'select array(select h.id from hazard h where h.search_text ilike $1
    and inside_wall(h.region_code, h.enterprise_id) limit $2)' into found using p_pattern, p_most;
  return found;
end $$;
comment on function hazard_matching is '本事务范围内文字匹配的隐患，至多 p_most 个';
