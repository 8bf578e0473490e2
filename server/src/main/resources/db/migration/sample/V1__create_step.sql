create schema sample;
grant usage on schema sample to rc_app;

-- What of the sample company is there, so that a load that was cut short goes on where it stopped.
create table sample.step (
    name      text primary key,
    person_id uuid not null references people.person,
    done_at   timestamptz not null default now()
);
grant select, insert on sample.step to rc_app;
