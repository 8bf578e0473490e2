-- What was answered to a request of the API that may come twice; each person's own, for a day.
create table access.idempotency_key (
    person_id    uuid not null default access.me(),
    key          text not null check (length(key) between 1 and 200),
    fingerprint  text not null,
    status       int,
    content_type text,
    location     text,
    tag          text,
    body         text not null default '',
    created_at   timestamptz not null default now(),
    primary key (person_id, key)
);
create index idempotency_key_by_age on access.idempotency_key (created_at);
alter table access.idempotency_key enable row level security;
create policy own on access.idempotency_key for all to rc_app using (person_id = (select access.me()));
grant select, insert, update, delete on access.idempotency_key to rc_app;
