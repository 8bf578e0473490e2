-- Removes clients that an import created, unless they were changed or used since: a client leaves only together with
-- what the import made of it. Answers those that stay.
create function clients.take_back(records uuid[], versions int[]) returns setof uuid language plpgsql
security definer set search_path = clients, pg_temp as $$
declare
    one  record;
    pass int;
begin
    -- A second pass takes parents whose subsidiaries went in the first.
    for pass in 1..2 loop
    for one in select x.id, x.version from unnest(records, versions) as x(id, version)
                where exists (select from client c where c.id = x.id) loop
        begin
            perform from client c where c.id = one.id and c.version = one.version and c.merged_into is null
                    and (people.holds('ADMINISTRATOR') or near(c.id)) for update;
            if not found or (select count(*) from assignment a where a.client_id = one.id) > 1
                    or exists (select from team_member t where t.client_id = one.id) then
                if pass = 2 then
                    return next one.id;
                end if;
                continue;
            end if;
            delete from external_ref where client_id = one.id and contact_id is null;
            delete from address where client_id = one.id;
            perform set_config('clients.handing_over', 'on', true);
            delete from assignment where client_id = one.id;
            perform set_config('clients.handing_over', 'off', true);
            delete from client_access where client_id = one.id;
            delete from client where id = one.id;
        exception when foreign_key_violation then
            if pass = 2 then
                return next one.id;
            end if;
        end;
    end loop;
    end loop;
end $$;
revoke execute on function clients.take_back(uuid[], int[]) from public;
grant execute on function clients.take_back(uuid[], int[]) to rc_app;
