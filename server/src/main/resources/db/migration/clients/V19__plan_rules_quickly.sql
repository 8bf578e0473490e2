-- What the caller or somebody under the caller works on, read as the owner: the rules of what it reads are its own.
-- OFFSET 0 has each person on a client probed; without it everybody under a manager is gathered for each client.
create view clients.near_access as
    select a.client_id from clients.client_access a
     where exists (select from people.closure x
                    where x.manager_id = (select access.me()) and x.report_id = a.person_id offset 0);
grant select on clients.near_access to rc_app;

drop policy near_see on clients.client;
create policy near_see on clients.client for select to rc_app using (
    (select people.sees_all())
    or owner_id in (select report_id from people.under_me)
    or exists (select from clients.near_access a where a.client_id = client.id offset 0));

create or replace function clients.near(client_id uuid) returns boolean language sql stable security definer
set search_path = clients, pg_temp as $$
    select exists (select from near_access a where a.client_id = near.client_id)
$$;
