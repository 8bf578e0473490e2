-- Nobody belongs to itself, not even by way of others. Changes of the tree take turns, so that no two of them together
-- close a circle; a new record can close none.
create function clients.keep_client_tree() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('clients.client', 0));
    if exists (with recursive above(id) as (
                   select new.parent_id
                   union select c.parent_id from client c join above a on c.id = a.id where c.parent_id is not null)
               select from above where id = new.id) then
        raise exception 'client % would belong to itself', new.id using errcode = '23514', constraint = 'client_tree';
    end if;
    return null;
end $$;
create constraint trigger keep_client_tree after update of parent_id on clients.client
    for each row when (new.parent_id is not null and new.parent_id is distinct from old.parent_id)
    execute function clients.keep_client_tree();

create function clients.keep_contact_tree() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    perform from client where id = new.client_id for no key update;
    if exists (with recursive above(id) as (
                   select new.reports_to_id
                   union select c.reports_to_id from contact c join above a on c.id = a.id where c.reports_to_id is not null)
               select from above where id = new.id) then
        raise exception 'contact % would report to itself', new.id using errcode = '23514', constraint = 'contact_tree';
    end if;
    return null;
end $$;
create constraint trigger keep_contact_tree after update of reports_to_id on clients.contact
    for each row when (new.reports_to_id is not null and new.reports_to_id is distinct from old.reports_to_id)
    execute function clients.keep_contact_tree();
