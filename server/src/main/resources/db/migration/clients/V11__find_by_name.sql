create extension if not exists pg_trgm;
create index client_by_part_of_name on clients.client using gin (name_norm public.gin_trgm_ops) where merged_into is null;

-- What a name is searched for; a text of one or two letters begins a word.
create function clients.part_of_name(text text) returns text language sql immutable strict parallel safe
    return case when length(clients.norm_name(text)) > 2 then clients.norm_name(text) else ' ' || clients.norm_name(text) end;

-- The clients whose name contains a text, where they are few enough to be looked at one by one; null where they are
-- many, so that one soon comes upon them in any order.
create function clients.few_named(text text, at_most int) returns uuid[] language plpgsql stable security definer
set plan_cache_mode = force_custom_plan
set search_path = clients, public, pg_temp as $$
declare
    norm  text := replace(replace(replace(norm_name(text), '\', '\\'), '%', '\%'), '_', '\_');
    found uuid[];
begin
    if length(norm) > 2 then
        select array_agg(m.id) into found from (
            select c.id from client c where c.merged_into is null and c.name_norm like '%' || norm || '%' limit at_most + 1) m;
    else
        select array_agg(m.id) into found from (
            select c.id from client c
             where c.merged_into is null and (c.name_norm like norm || '%' or c.name_norm like '% ' || norm || '%')
             limit at_most + 1) m;
    end if;
    if cardinality(found) > at_most then
        return null;
    end if;
    return array(select f from unnest(found) f
                  where people.sees_all() or exists (
                        select from client_access a join people.closure x
                            on x.report_id = a.person_id and x.manager_id = access.me()
                         where a.client_id = f));
end $$;
revoke execute on function clients.few_named(text, int) from public;
grant execute on function clients.few_named(text, int) to rc_app;
