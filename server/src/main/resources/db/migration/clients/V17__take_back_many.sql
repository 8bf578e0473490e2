-- What an import made of clients that leave, and the clients.
create function clients.remove_imported(going uuid[]) returns void language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    delete from external_ref where client_id = any (going) and contact_id is null;
    delete from address where client_id = any (going);
    perform set_config('clients.handing_over', 'on', true);
    delete from assignment where client_id = any (going);
    perform set_config('clients.handing_over', 'off', true);
    delete from client_access where client_id = any (going);
    delete from client c where c.id = any (going);
end $$;
revoke execute on function clients.remove_imported(uuid[]) from public;

-- Removes clients that an import created, unless they were changed or used since: a client leaves only together with
-- what the import made of it. All leave at once; where something else still needs one of them, they leave one by one,
-- as often as a client that leaves lets its parent leave too. Answers those that stay, and whether that is because
-- somebody changed them.
create or replace function clients.take_back_created(records uuid[], versions int[])
returns table (id uuid, name text, changed boolean)
language plpgsql security definer set search_path = clients, pg_temp as $$
#variable_conflict use_column
declare
    anything  boolean := people.holds('ADMINISTRATOR');
    one       uuid;
    going     uuid[];
    left_over uuid[];
begin
    going := array(select c.id from unnest(records, versions) with ordinality as x(id, version, n)
                     join client c on c.id = x.id
                    where c.version = x.version and c.merged_into is null and (anything or near(c.id))
                      and (select count(*) from assignment a where a.client_id = c.id) < 2
                      and not exists (select from team_member t where t.client_id = c.id)
                    order by x.n for update of c);
    begin
        perform remove_imported(going);
        going := '{}';
    exception when foreign_key_violation then
        null;
    end;
    while cardinality(going) > 0 loop
        left_over := going;
        foreach one in array going loop
            begin
                perform remove_imported(array[one]);
                left_over := array_remove(left_over, one);
            exception when foreign_key_violation then
                null;
            end;
        end loop;
        exit when left_over = going;
        going := left_over;
    end loop;
    return query
    select c.id, case when people.sees_all() or near(c.id) then c.name else '…' end,
           c.version <> x.version or c.merged_into is not null
      from unnest(records, versions) as x(id, version) join client c on c.id = x.id;
end $$;
