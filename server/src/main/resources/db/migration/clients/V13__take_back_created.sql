drop function clients.take_back(uuid[], int[]);

-- Removes clients that an import created, unless they were changed or used since: a client leaves only together with
-- what the import made of it. Goes round as long as a client that leaves lets its parent leave too. Answers those that
-- stay, and whether that is because somebody changed them.
create function clients.take_back_created(records uuid[], versions int[])
returns table (id uuid, name text, changed boolean)
language plpgsql security definer set search_path = clients, pg_temp as $$
#variable_conflict use_column
declare
    one  record;
    left_over uuid[] := records;
    before    int;
begin
    loop
        before := cardinality(left_over);
        for one in select x.id, x.version from unnest(records, versions) with ordinality as x(id, version, n)
                    where x.id = any (left_over) order by x.n loop
            begin
                perform from client c where c.id = one.id and c.version = one.version and c.merged_into is null
                        and (people.holds('ADMINISTRATOR') or near(c.id)) for update;
                continue when not found
                    or (select count(*) from assignment a where a.client_id = one.id) > 1
                    or exists (select from team_member t where t.client_id = one.id);
                delete from external_ref where client_id = one.id and contact_id is null;
                delete from address where client_id = one.id;
                perform set_config('clients.handing_over', 'on', true);
                delete from assignment where client_id = one.id;
                perform set_config('clients.handing_over', 'off', true);
                delete from client_access where client_id = one.id;
                delete from client c where c.id = one.id;
                left_over := array_remove(left_over, one.id);
            exception when foreign_key_violation then
                null;
            end;
        end loop;
        exit when cardinality(left_over) = before;
    end loop;
    return query
    select c.id, case when people.sees_all() or near(c.id) then c.name else '…' end,
           c.version <> x.version or c.merged_into is not null
      from unnest(records, versions) as x(id, version) join client c on c.id = x.id
     where c.id = any (left_over);
end $$;
revoke execute on function clients.take_back_created(uuid[], int[]) from public;
grant execute on function clients.take_back_created(uuid[], int[]) to rc_app;

-- Removes contacts that an import created, unless they were changed or used since; whom they report to leaves with them.
-- Answers those that stay, and whether that is because somebody changed them.
create function clients.take_back_contacts(records uuid[], versions int[])
returns table (id uuid, name text, changed boolean)
language plpgsql set search_path = clients, pg_temp as $$
#variable_conflict use_column
declare
    going  uuid[];
    before int;
begin
    going := array(select c.id from unnest(records, versions) as x(id, version) join contact c on c.id = x.id
                    where c.version = x.version and (people.holds('ADMINISTRATOR') or near(c.client_id))
                      and not exists (select from acquaintance a where a.contact_id = c.id) for update of c);
    loop
        before := cardinality(going);
        going := array(select g.id from unnest(going) as g(id)
                        where not exists (select from contact d
                                           where d.reports_to_id = g.id and d.id <> all (going)));
        exit when cardinality(going) = before;
    end loop;
    delete from external_ref where contact_id = any (going);
    delete from contact c where c.id = any (going);
    return query
    select c.id, c.name, c.version <> x.version
      from unnest(records, versions) as x(id, version) join contact c on c.id = x.id;
end $$;
revoke execute on function clients.take_back_contacts(uuid[], int[]) from public;
grant execute on function clients.take_back_contacts(uuid[], int[]) to rc_app;
