-- What the caller or somebody under the caller works on, read as the owner: the rules of what it reads are its own.
create view clients.near_access as
    select a.client_id from clients.client_access a join people.closure x on x.report_id = a.person_id
     where x.manager_id = (select access.me());
grant select on clients.near_access to rc_app;

drop policy near_see on clients.client;
create policy near_see on clients.client for select to rc_app using (
    (select people.sees_all())
    or owner_id in (select report_id from people.under_me)
    or exists (select from clients.near_access a where a.client_id = client.id offset 0));
