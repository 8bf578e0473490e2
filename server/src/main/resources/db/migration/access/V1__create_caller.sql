create schema access;
grant usage on schema access to rc_app;

-- Who acts in this transaction. The setting is '' and not null once a transaction has set it, hence nullif.
create function access.me() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
create function access.door() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('app.door', true), ''), 'program');
create function access.address() returns text language sql stable parallel safe
  return coalesce(current_setting('app.address', true), '');
