-- Who is under whom is known to colleagues, as the reporting lines are, and to nobody else.
alter table people.closure enable row level security;
create policy colleagues_see on people.closure for select to rc_app using ((select access.me()) is not null);
