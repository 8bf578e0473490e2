-- The list of who works with whom holds names: whoever reads it sees their own rows and those of everybody under them.
alter table clients.client_access enable row level security;
create policy near_see on clients.client_access for select to rc_app using (
    (select people.sees_all())
    or person_id in (select report_id from people.closure where manager_id = (select access.me())));
