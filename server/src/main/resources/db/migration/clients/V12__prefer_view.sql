-- The view that a page opens with, for each person.
create table clients.preferred_view (
    owner_id uuid not null default access.me() references people.person,
    page     text not null check (length(page) between 1 and 50),
    view_id  uuid not null references clients.saved_view on delete cascade,
    primary key (owner_id, page)
);
create index preferred_view_by_view on clients.preferred_view (view_id);
alter table clients.preferred_view enable row level security;
create policy own on clients.preferred_view for all to rc_app using (owner_id = (select access.me()));
grant select, insert, update, delete on clients.preferred_view to rc_app;
select audit.watch('clients.preferred_view', 'view_id', 'view_id');

-- What somebody keeps for themselves is no news of a client.
drop policy near_clients_see on audit.entry;
create policy near_clients_see on audit.entry for select to rc_app using (
    relation like 'clients.%' and relation not in ('clients.saved_view', 'clients.preferred_view')
    and clients.near(subject_id));
