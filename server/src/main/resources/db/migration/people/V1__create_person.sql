create extension if not exists btree_gist;

create schema people;
grant usage on schema people to rc_app;

create table people.person (
    id           uuid primary key default uuidv7(),
    name         text not null check (length(name) between 1 and 200),
    email        text not null check (email = lower(email) and length(email) <= 254),
    title        text not null default '' check (length(title) <= 200),
    phone        text check (phone ~ '^\+[0-9]{4,15}$'),
    team         text not null default '' check (length(team) <= 100),
    discipline   text check (discipline in ('TECHNICAL', 'DESIGN', 'OTHER')),
    bound_to_one_client boolean not null default false,
    active       boolean not null default true,
    language     text not null default 'en' check (language in ('en', 'de', 'sv', 'bg')),
    time_zone    text not null default 'Europe/Berlin',
    theme        text not null default 'system' check (theme in ('system', 'light', 'dark')),
    number_format text not null default 'language' check (number_format in ('language', 'en', 'de', 'sv', 'bg')),
    single_keys  boolean not null default true,
    version      int not null default 1,
    created_at   timestamptz not null default now()
);
create unique index person_email on people.person (email);
create index person_by_name on people.person (name, id);

create table people.role_grant (
    person_id uuid not null references people.person,
    role      text not null check (role in ('ACCOUNT_EXECUTIVE', 'ACCOUNT_MANAGER', 'SUPPORT_STAFF', 'MANAGER',
                                            'COMPENSATION_ADMINISTRATOR', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

create table people.reporting_line (
    id         uuid not null default uuidv7() unique,
    person_id  uuid not null references people.person,
    manager_id uuid not null references people.person,
    valid      daterange not null check (not isempty(valid)),
    check (person_id <> manager_id),
    primary key (person_id, valid without overlaps)
);
create index reporting_line_by_manager on people.reporting_line (manager_id) include (person_id, valid);

-- Where a person works, for how long: a territory is known by its name.
create table people.territory_assignment (
    person_id uuid not null references people.person,
    territory text not null check (length(territory) between 1 and 100),
    valid     daterange not null check (not isempty(valid)),
    primary key (person_id, territory, valid without overlaps)
);

create table people.external_ref (
    source    text not null check (length(source) between 1 and 50),
    id        text not null check (length(id) between 1 and 200),
    person_id uuid not null references people.person,
    primary key (source, id)
);
create index external_ref_by_person on people.external_ref (person_id);

-- Everybody under a manager today, the manager included. Identities only, hence no row-level security;
-- policies of other tables read it.
create table people.closure (
    manager_id uuid not null references people.person,
    report_id  uuid not null references people.person,
    depth      int not null,
    primary key (manager_id, report_id)
);
create index closure_by_report on people.closure (report_id, manager_id);

create function people.rebuild_closure() returns void language plpgsql security definer
set search_path = people, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('people.reporting_line'));
    delete from closure;
    insert into closure (manager_id, report_id, depth)
    with recursive under(manager_id, report_id, depth) as (
        select id, id, 0 from person
        union all
        select u.manager_id, l.person_id, u.depth + 1
          from under u join reporting_line l on l.manager_id = u.report_id and l.valid @> current_date
    ) cycle report_id set looped using path
    select manager_id, report_id, min(depth) from under where not looped group by manager_id, report_id;
end $$;

-- Walks up from the manager through every day of the new line; meeting the person again is a cycle.
create function people.refuse_cycle() returns trigger language plpgsql security definer
set search_path = people, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('people.reporting_line'));
    if exists (
        with recursive up(person_id, valid) as (
            select new.manager_id, new.valid
            union all
            select l.manager_id, up.valid * l.valid
              from up join reporting_line l on l.person_id = up.person_id and l.valid && up.valid
        ) cycle person_id set looped using path
        select from up where person_id = new.person_id
    ) then
        raise exception 'reporting line of % under % in % would be a cycle', new.person_id, new.manager_id, new.valid
            using errcode = '23514', constraint = 'reporting_line_cycle';
    end if;
    return new;
end $$;
create trigger refuse_cycle before insert or update on people.reporting_line
    for each row execute function people.refuse_cycle();

create function people.keep_closure() returns trigger language plpgsql as $$
begin
    perform people.rebuild_closure();
    return null;
end $$;
create trigger keep_closure after insert or update or delete on people.reporting_line
    for each statement execute function people.keep_closure();

create function people.join_closure() returns trigger language plpgsql security definer
set search_path = people, pg_temp as $$
begin
    insert into closure (manager_id, report_id, depth) select id, id, 0 from joined;
    return null;
end $$;
create trigger join_closure after insert on people.person
    referencing new table as joined for each statement execute function people.join_closure();

create function people.holds(role text) returns boolean language sql stable security definer
set search_path = people, pg_temp as $$
    select exists (select from role_grant g join person p on p.id = g.person_id
                    where g.person_id = access.me() and p.active and g.role = $1)
$$;

-- Whose work is to look at everybody's clients.
create function people.sees_all() returns boolean language sql stable security definer
set search_path = people, pg_temp as $$
    select exists (select from role_grant g join person p on p.id = g.person_id
                    where g.person_id = access.me() and p.active
                      and g.role in ('ADMINISTRATOR', 'COMPLIANCE_OFFICER', 'COMPENSATION_ADMINISTRATOR'))
$$;

alter table people.person enable row level security;
alter table people.role_grant enable row level security;
alter table people.reporting_line enable row level security;
alter table people.territory_assignment enable row level security;
alter table people.external_ref enable row level security;

-- Colleagues know each other; only an administrator changes anybody, and each person their own settings.
create policy colleagues_see on people.person for select to rc_app using ((select access.me()) is not null);
create policy administrator_adds on people.person for insert to rc_app
    with check ((select people.holds('ADMINISTRATOR')));
create policy administrator_changes on people.person for update to rc_app
    using ((select people.holds('ADMINISTRATOR')) or id = (select access.me()));
create policy colleagues_see on people.role_grant for select to rc_app using ((select access.me()) is not null);
create policy administrator_changes on people.role_grant for all to rc_app
    using ((select people.holds('ADMINISTRATOR')));
create policy colleagues_see on people.reporting_line for select to rc_app using ((select access.me()) is not null);
create policy administrator_changes on people.reporting_line for all to rc_app
    using ((select people.holds('ADMINISTRATOR')));
create policy colleagues_see on people.territory_assignment for select to rc_app
    using ((select access.me()) is not null);
create policy administrator_changes on people.territory_assignment for all to rc_app
    using ((select people.holds('ADMINISTRATOR')));
create policy colleagues_see on people.external_ref for select to rc_app using ((select access.me()) is not null);
create policy administrator_changes on people.external_ref for all to rc_app
    using ((select people.holds('ADMINISTRATOR')));

grant select, insert, update on people.person to rc_app;
grant select, insert, delete on people.role_grant to rc_app;
grant select, insert, update, delete on people.reporting_line, people.territory_assignment to rc_app;
grant select, insert on people.external_ref to rc_app;
grant select on people.closure to rc_app;

select audit.watch('people.person', 'id', 'id');
select audit.watch('people.role_grant', 'person_id', 'person_id');
select audit.watch('people.reporting_line', 'id', 'person_id');
select audit.watch('people.territory_assignment', 'person_id', 'person_id');
select audit.watch('people.external_ref', 'person_id', 'person_id');

-- What a request needs to know of the person behind it, before anybody is known to act.
create function people.caller_of(person uuid)
    returns table (name text, title text, roles text[], language text, time_zone text, theme text,
                   number_format text, single_keys boolean)
    language sql stable security definer set search_path = people, pg_temp as $$
    select p.name, p.title, array(select g.role from role_grant g where g.person_id = p.id), p.language, p.time_zone,
           p.theme, p.number_format, p.single_keys
      from person p where p.id = person and p.active
$$;
