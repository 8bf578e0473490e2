create schema prospects;
grant usage on schema prospects to rc_app;

-- Prospects by how far they were looked at: their page filters and counts by it.
create index client_by_qualification on clients.client (qualification, name, id)
    include (owner_id) where life_cycle = 'PROSPECT' and merged_into is null;

-- A list of prospects to call one by one, with what to say.
create table prospects.canvassing_list (
    id         uuid primary key default uuidv7(),
    name       text collate "und-x-icu" not null check (length(name) between 1 and 100 and name !~ '[[:cntrl:]]'),
    purpose    text not null default '' check (length(purpose) <= 500),
    script     text not null default '' check (length(script) <= 10000),
    owner_id   uuid not null default access.me() references people.person,
    closed     boolean not null default false,
    version    int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    updated_by uuid default access.me()
);
create index canvassing_list_by_owner on prospects.canvassing_list (owner_id, closed, id);

-- Who works through a list beside its owner.
create table prospects.member (
    id        uuid not null default uuidv7() unique,
    list_id   uuid not null references prospects.canvassing_list,
    person_id uuid not null references people.person,
    primary key (list_id, person_id)
);
create index member_by_person on prospects.member (person_id);

-- A prospect on a list: open until an outcome ends it. Not unique by client, so that two clients on one list can be
-- merged; what is said of one entry of a client on a list is said of all.
create sequence prospects.place;
create table prospects.entry (
    id          uuid primary key default uuidv7(),
    list_id     uuid not null references prospects.canvassing_list,
    client_id   uuid not null references clients.client,
    place       bigint not null default nextval('prospects.place'),
    attempts    int not null default 0,
    promised_at timestamptz,
    due_at      timestamptz not null default 'epoch',
    outcome     text,
    done        boolean not null default false
);
comment on column prospects.entry.promised_at is 'When to call back, as was agreed; comes before everybody else once due.';
comment on column prospects.entry.due_at is 'Not offered before.';
create index entry_by_list on prospects.entry (list_id, done, place);
create index entry_by_client on prospects.entry (client_id, list_id);
create index entry_by_promise on prospects.entry (promised_at) where promised_at is not null and not done;

-- Who has a prospect before them right now. Comes and goes with every call, hence not audited; the calls are.
create table prospects.claim (
    entry_id  uuid primary key references prospects.entry,
    person_id uuid not null references people.person,
    until     timestamptz not null
);
create index claim_by_person on prospects.claim (person_id);

-- What was said: append-only. A call that is taken back stays, with another row that says so. What it changed on the
-- client is kept with it.
create table prospects.call (
    id                uuid primary key default uuidv7(),
    client_id         uuid not null references clients.client,
    list_id           uuid references prospects.canvassing_list,
    person_id         uuid not null default access.me() references people.person,
    called_at         timestamptz not null,
    outcome           text not null check (outcome in ('INTERESTED', 'CALL_BACK', 'NOT_REACHED', 'NOT_INTERESTED',
                                                       'WRONG_NUMBER', 'DO_NOT_CALL', 'BECAME_CLIENT')),
    note              text not null default '' check (length(note) <= 5000),
    because           text not null default '' check (length(because) <= 500),
    call_back_at      timestamptz,
    takes_back        uuid unique references prospects.call check (takes_back <> id),
    version_after     int,
    qualification_was text,
    because_was       text,
    do_not_call_was   boolean,
    check (outcome <> 'NOT_INTERESTED' or because <> ''),
    check ((outcome = 'CALL_BACK') = (call_back_at is not null))
);
comment on column prospects.call.version_after is 'The version of the client that the call made; null when it changed nothing.';
create index call_by_client on prospects.call (client_id, called_at desc, id desc);
create index call_by_person on prospects.call (person_id, called_at desc);
create index call_by_list on prospects.call (list_id, client_id) where list_id is not null;

-- Whether the list is the caller's, or of somebody under the caller.
create function prospects.leads(list uuid) returns boolean language sql stable security definer
set search_path = prospects, pg_temp as $$
    select exists (select from canvassing_list l
                     join people.closure x on x.report_id = l.owner_id and x.manager_id = access.me()
                    where l.id = $1)
$$;

-- Whether the caller works through the list, or leads those who do.
create function prospects.works_on(list uuid) returns boolean language sql stable security definer
set search_path = prospects, pg_temp as $$
    select leads($1) or exists (select from member m where m.list_id = $1 and m.person_id = access.me())
$$;

alter table prospects.canvassing_list enable row level security;
alter table prospects.member enable row level security;
alter table prospects.entry enable row level security;
alter table prospects.claim enable row level security;
alter table prospects.call enable row level security;

create policy workers_see on prospects.canvassing_list for select to rc_app using (
    (select people.sees_all())
    or owner_id in (select report_id from people.closure where manager_id = (select access.me()))
    or exists (select 1 from prospects.member m where m.list_id = canvassing_list.id and m.person_id = (select access.me())));
create policy sellers_add on prospects.canvassing_list for insert to rc_app with check (
    owner_id = (select access.me())
    and (select people.holds('ADMINISTRATOR') or people.holds('ACCOUNT_EXECUTIVE')
             or people.holds('ACCOUNT_MANAGER') or people.holds('MANAGER')));
create policy leaders_change on prospects.canvassing_list for update to rc_app using (
    (select people.holds('ADMINISTRATOR'))
    or owner_id in (select report_id from people.closure where manager_id = (select access.me())));

-- A policy of the list reads members, hence members ask by function and not by the list.
create policy workers_see on prospects.member for select to rc_app using (
    (select people.sees_all()) or person_id = (select access.me()) or prospects.leads(list_id)
    or prospects.works_on(list_id));
create policy leaders_add on prospects.member for insert to rc_app
    with check ((select people.holds('ADMINISTRATOR')) or prospects.leads(list_id));
create policy leaders_remove on prospects.member for delete to rc_app
    using ((select people.holds('ADMINISTRATOR')) or prospects.leads(list_id));

-- A list gives nobody a right to a client: each sees of it what they may see anyway.
create policy workers_see on prospects.entry for select to rc_app using (
    ((select people.sees_all()) or prospects.works_on(list_id))
    and exists (select 1 from clients.client c where c.id = client_id));
create policy workers_add on prospects.entry for insert to rc_app with check (
    ((select people.holds('ADMINISTRATOR')) or prospects.works_on(list_id))
    and exists (select 1 from clients.client c where c.id = client_id));
create policy workers_change on prospects.entry for update to rc_app using (
    (select people.holds('ADMINISTRATOR')) or (prospects.works_on(list_id) and clients.near(client_id)));
create policy leaders_remove on prospects.entry for delete to rc_app using (
    (select people.holds('ADMINISTRATOR')) or prospects.leads(list_id));

create policy workers_see on prospects.claim for select to rc_app
    using (exists (select 1 from prospects.entry e where e.id = entry_id));
create policy own_take on prospects.claim for insert to rc_app with check (
    person_id = (select access.me()) and exists (select 1 from prospects.entry e where e.id = entry_id));
create policy workers_take_over on prospects.claim for update to rc_app
    using (exists (select 1 from prospects.entry e where e.id = entry_id))
    with check (person_id = (select access.me()));
create policy workers_release on prospects.claim for delete to rc_app
    using (exists (select 1 from prospects.entry e where e.id = entry_id));

create policy with_client on prospects.call for select to rc_app
    using (exists (select 1 from clients.client c where c.id = client_id));
create policy near_add on prospects.call for insert to rc_app with check (
    person_id = (select access.me()) and ((select people.holds('ADMINISTRATOR')) or clients.near(client_id))
    and (list_id is null or (select people.holds('ADMINISTRATOR')) or prospects.works_on(list_id)));

grant usage on sequence prospects.place to rc_app;
grant select, insert on prospects.canvassing_list to rc_app;
grant update (name, purpose, script, owner_id, closed, version, updated_at, updated_by)
    on prospects.canvassing_list to rc_app;
grant select, insert, delete on prospects.member, prospects.entry to rc_app;
grant update (place, attempts, promised_at, due_at, outcome, done) on prospects.entry to rc_app;
grant select, insert, update, delete on prospects.claim to rc_app;
grant select, insert on prospects.call to rc_app;

select audit.watch('prospects.canvassing_list', 'id', 'id');
select audit.watch('prospects.member', 'id', 'list_id');
select audit.watch('prospects.entry', 'id', 'list_id');
select audit.watch('prospects.call', 'id', 'client_id');

-- Whoever sees a client sees its calls; whoever works on a list sees what was changed on it.
create policy near_prospects_see on audit.entry for select to rc_app using (
    (relation = 'prospects.call' and clients.near(subject_id))
    or (relation in ('prospects.canvassing_list', 'prospects.member') and prospects.works_on(subject_id)));
