alter table clients.client add updated_by uuid default access.me();
alter table clients.contact add updated_by uuid default access.me();
grant update (updated_by) on clients.client to rc_app;

-- Whoever sees a client sees what was changed on it.
create policy near_clients_see on audit.entry for select to rc_app using (
    relation like 'clients.%' and relation <> 'clients.saved_view' and clients.near(subject_id));
