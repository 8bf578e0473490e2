create schema clients;
grant usage on schema clients to rc_app;

-- A name as it is compared: small Latin letters, Cyrillic transliterated, accents and legal forms gone.
-- Legal forms go last, so that ООД falls as ood. Stored values do not follow a change of this function: rebuild them.
create function clients.norm_name(name text) returns text language plpgsql immutable strict parallel safe as $$
declare
    plain text := lower(name collate "pg_c_utf8");
    bare  text;
begin
    if plain ~ '[а-я]' then
        plain := replace(replace(replace(replace(replace(plain, 'щ', 'sht'), 'ш', 'sh'), 'ч', 'ch'), 'ж', 'zh'), 'ц', 'ts');
        plain := replace(replace(plain, 'ю', 'yu'), 'я', 'ya');
        plain := translate(plain, 'абвгдезийклмнопрстуфхъыэёѝь', 'abvgdeziyklmnoprstufhayeei');
    end if;
    if plain ~ '[^ -~]' then
        plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
        plain := translate(plain, 'áàâäãåāăąçćčďđéèêëēėęěğíìîïīįłļľñńňņóòôöõøōőŕřśšşșťţțúùûüūůűųýÿźżžģķ’‘´',
                                  'aaaaaaaaacccddeeeeeeeegiiiiiilllnnnnooooooooorrssssttt' || 'uuuuuuuuyyzzzgk');
    end if;
    plain := regexp_replace(translate(plain, '''', ''), '\m([[:alnum:]])\.\s?(?=[[:alnum:]]\M)', '\1', 'g');
    plain := btrim(regexp_replace(plain, '[^[:alnum:]]+', ' ', 'g'));
    bare := btrim(regexp_replace(regexp_replace(plain, '\m(?:gmbh|mbh|ag|kg|kgaa|ohg|ug|eg|ab|hb|kb|ltd|limited|plc'
        || '|llc|llp|lp|inc|incorporated|corp|corporation|co|ood|eood|ad|ead|et|sa|sas|sarl|srl|spa|bv|nv|oy|aps)\M',
        '', 'g'), ' +', ' ', 'g'));
    return case when bare = '' then plain else bare end;
end $$;

create function clients.domain_of(website text) returns text language sql immutable strict parallel safe
  return nullif(regexp_replace(lower(website collate "pg_c_utf8"), '^(?:https?://)?(?:www\.)?([^/:?#]*).*$', '\1'), '');

-- Names are sorted as people sort them: the same order for every reader, so that one index serves all.
create table clients.client (
    id             uuid primary key default uuidv7(),
    kind           text not null check (kind in ('CORPORATE', 'INDIVIDUAL')),
    life_cycle     text not null default 'PROSPECT' check (life_cycle in ('PROSPECT', 'CLIENT', 'FORMER')),
    name           text collate "und-x-icu" not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
    name_norm      text not null generated always as (clients.norm_name(name)) stored,
    industry       text not null default 'OTHER' check (industry in ('BANK', 'HOSPITAL', 'PRIVATE_WEALTH', 'HEDGE_FUND',
                       'ADVERTISING', 'FOOD', 'RETAIL', 'WHOLESALE', 'MANUFACTURING', 'TECHNOLOGY', 'LOGISTICS',
                       'ENERGY', 'PUBLIC', 'OTHER')),
    tier           text not null default 'STANDARD' check (tier in ('RED_CARPET', 'KEY', 'STANDARD', 'BASIC')),
    source         text not null default '' check (length(source) <= 100),
    qualification  text not null default 'NEW'
                   check (qualification in ('NEW', 'CONTACTED', 'QUALIFIED', 'DISQUALIFIED')),
    disqualified_because text not null default '' check (length(disqualified_because) <= 500),
    phone          text check (phone ~ '^\+[0-9]{4,15}$'),
    email          text check (email = lower(email) and length(email) <= 254 and email ~ '^[^@\s]+@[^@\s]+$'),
    website        text check (length(website) <= 500),
    domain         text generated always as (clients.domain_of(website)) stored,
    employees      int check (employees >= 0),
    founded        int check (founded between 1000 and 2999),
    annual_revenue numeric(20, 2) check (annual_revenue >= 0),
    currency       text check (currency ~ '^[A-Z]{3}$'),
    note           text not null default '' check (length(note) <= 10000),
    parent_id      uuid references clients.client check (parent_id <> id),
    owner_id       uuid references people.person,
    do_not_call    boolean not null default false,
    merged_into    uuid references clients.client check (merged_into <> id),
    version        int not null default 1,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    check (qualification = 'DISQUALIFIED' or disqualified_because = ''),
    check ((annual_revenue is null) = (currency is null))
);
comment on column clients.client.owner_id is 'The primary account executive today; follows clients.assignment.';

-- One covering index for each leading filter, all ending in the sort key: the query picks the index, the policy filters.
create index client_by_name on clients.client (name, id)
    include (owner_id, tier, industry, life_cycle) where merged_into is null;
create index client_by_tier on clients.client (tier, name, id)
    include (owner_id, industry, life_cycle) where merged_into is null;
create index client_by_industry on clients.client (industry, name, id)
    include (owner_id, tier, life_cycle) where merged_into is null;
create index client_by_life_cycle on clients.client (life_cycle, name, id)
    include (owner_id, tier, industry) where merged_into is null;
create index client_by_owner on clients.client (owner_id, name, id)
    include (tier, industry, life_cycle) where merged_into is null;
create index client_by_creation on clients.client (created_at, id)
    include (owner_id, tier, industry, life_cycle) where merged_into is null;
create index client_by_name_norm on clients.client (name_norm);
create index client_by_domain on clients.client (domain) where domain is not null;
create index client_by_phone on clients.client (phone) where phone is not null;
create index client_by_email on clients.client (email) where email is not null;
create index client_by_parent on clients.client (parent_id) where parent_id is not null;
create index client_by_merger on clients.client (merged_into) where merged_into is not null;

-- Who is responsible, from when to when: one person at any moment, written by clients.hand_over only.
create table clients.assignment (
    id          uuid not null default uuidv7() unique,
    client_id   uuid not null references clients.client,
    person_id   uuid not null references people.person,
    valid       daterange not null check (not isempty(valid)),
    reason      text not null default '' check (length(reason) <= 500),
    assigned_by uuid default access.me(),
    assigned_at timestamptz not null default now(),
    primary key (client_id, valid without overlaps)
);
create index assignment_by_person on clients.assignment (person_id) include (client_id, valid);

create table clients.team_member (
    id        uuid not null default uuidv7() unique,
    client_id uuid not null references clients.client,
    person_id uuid not null references people.person,
    function  text not null default '' check (length(function) <= 100),
    valid     daterange not null check (not isempty(valid)),
    primary key (client_id, person_id, valid without overlaps)
);
create index team_member_by_person on clients.team_member (person_id) include (client_id, valid);

create table clients.address (
    id          uuid primary key default uuidv7(),
    client_id   uuid not null references clients.client,
    kind        text not null default 'OFFICE' check (kind in ('OFFICE', 'BILLING', 'SHIPPING', 'HOME', 'OTHER')),
    street      text not null default '' check (length(street) <= 300),
    city        text not null default '' check (length(city) <= 100),
    region      text not null default '' check (length(region) <= 100),
    postal_code text not null default '' check (length(postal_code) <= 20),
    country     text check (country ~ '^[A-Z]{2}$')
);
create index address_by_client on clients.address (client_id);

create table clients.contact (
    id            uuid primary key default uuidv7(),
    client_id     uuid not null references clients.client,
    name          text collate "und-x-icu" not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]]'),
    name_norm     text not null generated always as (clients.norm_name(name)) stored,
    email         text check (email = lower(email) and length(email) <= 254 and email ~ '^[^@\s]+@[^@\s]+$'),
    phone         text check (phone ~ '^\+[0-9]{4,15}$'),
    title         text not null default '' check (length(title) <= 200),
    buying_role   text not null default 'OTHER' check (buying_role in
                  ('DECISION_MAKER', 'BUYER', 'INFLUENCER', 'USER', 'CHAMPION', 'GATEKEEPER', 'OTHER')),
    stance        text not null default 'UNKNOWN' check (stance in ('IN_FAVOUR', 'NEUTRAL', 'AGAINST', 'UNKNOWN')),
    reports_to_id uuid check (reports_to_id <> id),
    version       int not null default 1,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    unique (id, client_id),
    foreign key (reports_to_id, client_id) references clients.contact (id, client_id)
);
create index contact_by_client on clients.contact (client_id, name, id);
create index contact_by_superior on clients.contact (reports_to_id) where reports_to_id is not null;
create index contact_by_email on clients.contact (email) where email is not null;
create index contact_by_phone on clients.contact (phone) where phone is not null;
create index contact_by_name_norm on clients.contact (name_norm);

-- Who of us knows whom at the client, and how well.
create table clients.acquaintance (
    id         uuid not null default uuidv7() unique,
    client_id  uuid not null references clients.client,
    contact_id uuid not null,
    person_id  uuid not null references people.person,
    closeness  text not null default 'KNOWS' check (closeness in ('MET', 'KNOWS', 'CLOSE')),
    primary key (contact_id, person_id),
    foreign key (contact_id, client_id) references clients.contact (id, client_id) on update cascade
);
create index acquaintance_by_client on clients.acquaintance (client_id);
create index acquaintance_by_person on clients.acquaintance (person_id);

-- The keys that other systems know a client or a contact by.
create table clients.external_ref (
    source     text not null check (length(source) between 1 and 50),
    id         text not null check (length(id) between 1 and 200),
    kind       text not null generated always as (case when contact_id is null then 'CLIENT' else 'CONTACT' end) stored,
    client_id  uuid not null references clients.client,
    contact_id uuid,
    record_id  uuid not null generated always as (coalesce(contact_id, client_id)) stored,
    primary key (source, kind, id),
    foreign key (contact_id, client_id) references clients.contact (id, client_id) on update cascade
);
create index external_ref_by_client on clients.external_ref (client_id);
create index external_ref_by_contact on clients.external_ref (contact_id) where contact_id is not null;

create table clients.saved_view (
    id       uuid primary key default uuidv7(),
    owner_id uuid not null default access.me() references people.person,
    page     text not null check (length(page) between 1 and 50),
    name     text not null check (length(name) between 1 and 100),
    shared   boolean not null default false,
    filters  jsonb not null default '{}' check (jsonb_typeof(filters) = 'object'),
    unique (owner_id, page, name)
);
create index saved_view_by_page on clients.saved_view (page, shared);

-- Who works with a client today: the primary account executive (O) and the account team (T), with the columns lists
-- filter and sort by. Kept by the triggers below. Policies and the narrow list read it, hence no row-level security.
create table clients.client_access (
    person_id  uuid not null,
    client_id  uuid not null,
    leg        "char" not null,
    name       text collate "und-x-icu" not null,
    tier       text not null,
    industry   text not null,
    life_cycle text not null
);
create unique index client_access_by_client on clients.client_access (client_id, person_id);
create index client_access_by_person on clients.client_access (person_id, name, client_id)
    include (tier, industry, life_cycle);

-- Writes client_access anew for these clients. The lock comes first: two writers of one client take turns.
create function clients.refresh_access(changed uuid[]) returns void language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    perform from client where id = any (changed) order by id for no key update;
    delete from client_access where client_id = any (changed);
    insert into client_access (person_id, client_id, leg, name, tier, industry, life_cycle)
    select distinct on (c.id, w.person_id) w.person_id, c.id, w.leg, c.name, c.tier, c.industry, c.life_cycle
      from client c
     cross join lateral (
            select c.owner_id, 'O'::"char" where c.owner_id is not null
            union all
            select t.person_id, 'T'::"char" from team_member t where t.client_id = c.id and t.valid @> current_date
           ) as w(person_id, leg)
     where c.id = any (changed) and c.merged_into is null
     order by c.id, w.person_id, w.leg;
end $$;
revoke execute on function clients.refresh_access from public;

-- Sets the primary account executive of these clients to whom the assignments name today.
create function clients.follow_assignments(changed uuid[]) returns void language sql security definer
set search_path = clients, pg_temp as $$
    update client c set owner_id = a.person_id
      from unnest(changed) x(client_id)
      left join assignment a on a.client_id = x.client_id and a.valid @> current_date
     where c.id = x.client_id and c.owner_id is distinct from a.person_id
$$;
revoke execute on function clients.follow_assignments from public;

-- A client comes into the house assigned to whom it was given.
create function clients.welcome() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    insert into client_access (person_id, client_id, leg, name, tier, industry, life_cycle)
    select owner_id, id, 'O', name, tier, industry, life_cycle from joined
     where owner_id is not null and merged_into is null;
    insert into assignment (client_id, person_id, valid)
    select id, owner_id, daterange(current_date, null) from joined where owner_id is not null;
    return null;
end $$;
create trigger welcome after insert on clients.client
    referencing new table as joined for each statement execute function clients.welcome();

create function clients.follow_client() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
declare
    changed uuid[];
begin
    select array_agg(n.id) into changed from after n join before o on o.id = n.id
     where (n.owner_id, n.name, n.tier, n.industry, n.life_cycle, n.merged_into)
           is distinct from (o.owner_id, o.name, o.tier, o.industry, o.life_cycle, o.merged_into);
    if changed is not null then
        perform refresh_access(changed);
    end if;
    return null;
end $$;
create trigger follow_client after update on clients.client
    referencing old table as before new table as after for each statement execute function clients.follow_client();

create function clients.follow_team() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
declare
    touched uuid[];
begin
    select array_agg(distinct client_id) into touched from changed;
    if touched is not null then
        perform refresh_access(touched);
    end if;
    return null;
end $$;
create trigger follow_team_joined after insert on clients.team_member
    referencing new table as changed for each statement execute function clients.follow_team();
create trigger follow_team_changed after update on clients.team_member
    referencing new table as changed for each statement execute function clients.follow_team();
create trigger follow_team_left after delete on clients.team_member
    referencing old table as changed for each statement execute function clients.follow_team();

-- While a hand-over closes and opens, the owner waits for its end.
create function clients.handing_over() returns boolean language sql stable
  return coalesce(current_setting('clients.handing_over', true), '') = 'on';

create function clients.follow_assignment() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    perform follow_assignments(array(select distinct client_id from changed));
    return null;
end $$;
create trigger follow_assignment_made after insert on clients.assignment
    referencing new table as changed for each statement
    when (not clients.handing_over()) execute function clients.follow_assignment();
create trigger follow_assignment_changed after update on clients.assignment
    referencing new table as changed for each statement
    when (not clients.handing_over()) execute function clients.follow_assignment();
create trigger follow_assignment_taken after delete on clients.assignment
    referencing old table as changed for each statement
    when (not clients.handing_over()) execute function clients.follow_assignment();

-- A person bound to one client is responsible for that one alone, on every day of the assignment.
create function clients.keep_bound() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
declare
    torn record;
begin
    perform pg_advisory_xact_lock(hashtextextended(p.id::text, 0))
       from (select distinct b.id from changed x join people.person b on b.id = x.person_id
              where b.bound_to_one_client order by b.id) p;
    select a.person_id, a.client_id, o.client_id as other_id into torn
      from changed x
      join people.person p on p.id = x.person_id and p.bound_to_one_client
      join assignment a on a.id = x.id
      join assignment o on o.person_id = a.person_id and o.client_id <> a.client_id and o.valid && a.valid
     limit 1;
    if found then
        raise exception '% is bound to client % and cannot take client %', torn.person_id, torn.other_id, torn.client_id
            using errcode = '23514', constraint = 'bound_to_one_client';
    end if;
    return null;
end $$;
create trigger keep_bound_made after insert on clients.assignment
    referencing new table as changed for each statement execute function clients.keep_bound();
create trigger keep_bound_changed after update on clients.assignment
    referencing new table as changed for each statement execute function clients.keep_bound();

create function clients.keep_bound_person() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.id::text, 0));
    if exists (select from assignment a join assignment o
                   on o.person_id = a.person_id and o.client_id <> a.client_id and o.valid && a.valid
                where a.person_id = new.id and coalesce(upper(a.valid) > current_date, true)
                  and coalesce(upper(o.valid) > current_date, true)) then
        raise exception '% is responsible for more than one client', new.id
            using errcode = '23514', constraint = 'bound_to_one_client';
    end if;
    return null;
end $$;
create constraint trigger keep_bound_person after update on people.person
    for each row when (new.bound_to_one_client and not old.bound_to_one_client)
    execute function clients.keep_bound_person();

-- Whether the caller, or somebody under the caller, works with the client. Other rooms' policies ask
-- (select people.sees_all()) or clients.near(client_id) for reading,
-- (select people.holds('ADMINISTRATOR')) or clients.near(client_id) for writing.
create function clients.near(client_id uuid) returns boolean language sql stable security definer
set search_path = clients, pg_temp as $$
    select exists (select from client_access a
                     join people.closure x on x.report_id = a.person_id and x.manager_id = (select access.me())
                    where a.client_id = $1)
$$;

-- Gives the client to a person from a day on: what was planned from that day on is withdrawn; on the first day of an
-- assignment it is a correction; given back to its holder, it goes on. Answers whether anything changed.
create function clients.hand_over(client uuid, person uuid, since date, because text) returns boolean
language plpgsql security definer set search_path = clients, pg_temp as $$
declare
    kept    client%rowtype;
    held    assignment%rowtype;
    changed boolean := false;
begin
    select * into kept from client c where c.id = client for no key update;
    if not found or kept.merged_into is not null or not (people.holds('ADMINISTRATOR') or exists (
            select from people.closure x where x.manager_id = access.me() and x.report_id = kept.owner_id)) then
        raise exception 'client % is not yours to give', client using errcode = '42501';
    end if;
    if not exists (select from people.person p where p.id = person and p.active) then
        raise exception 'person % does not work here', person using errcode = '23514', constraint = 'person_active';
    end if;
    if since < current_date and not people.holds('ADMINISTRATOR') then
        raise exception 'from % on is in the past', since using errcode = '23514', constraint = 'assignment_past';
    end if;
    perform set_config('clients.handing_over', 'on', true);
    delete from assignment a where a.client_id = client and lower(a.valid) > since;
    changed := found;
    select * into held from assignment a where a.client_id = client and a.valid @> since;
    if held.id is null then
        insert into assignment (client_id, person_id, valid, reason) values (client, person, daterange(since, null), because);
        changed := true;
    elsif held.person_id = person then
        update assignment a set valid = daterange(lower(a.valid), null) where a.id = held.id and not upper_inf(a.valid);
        changed := changed or found;
    elsif lower(held.valid) = since and exists (select from assignment a
            where a.client_id = client and upper(a.valid) = since and a.person_id = person) then
        delete from assignment a where a.id = held.id;
        update assignment a set valid = daterange(lower(a.valid), null)
         where a.client_id = client and upper(a.valid) = since;
        changed := true;
    elsif lower(held.valid) = since then
        update assignment a set person_id = person, valid = daterange(since, null), reason = because,
               assigned_by = access.me(), assigned_at = now() where a.id = held.id;
        changed := true;
    else
        update assignment a set valid = daterange(lower(a.valid), since) where a.id = held.id;
        insert into assignment (client_id, person_id, valid, reason) values (client, person, daterange(since, null), because);
        changed := true;
    end if;
    perform set_config('clients.handing_over', 'off', true);
    perform follow_assignments(array[client]);
    return changed;
end $$;

-- Carries out what was planned for today or for a day missed: idempotent, run at start-up and after midnight.
create function clients.roll_to_today() returns table (client_id uuid, person_id uuid, previous_id uuid)
language plpgsql security definer set search_path = clients, pg_temp as $$
#variable_conflict use_column
declare
    stale uuid[];
begin
    return query
    with due as (
        select c.id, c.owner_id, a.person_id as heir_id from client c
          join assignment a on a.client_id = c.id and a.valid @> current_date
         where c.owner_id is distinct from a.person_id
         order by c.id for no key update of c
    )
    update client c set owner_id = due.heir_id from due where c.id = due.id
    returning c.id, due.heir_id, due.owner_id;
    select array_agg(distinct s.client_id) into stale from (
        select t.client_id from team_member t join client c on c.id = t.client_id and c.merged_into is null
         where t.valid @> current_date
           and not exists (select from client_access a where a.client_id = t.client_id and a.person_id = t.person_id)
        union all
        select a.client_id from client_access a
         where a.leg = 'T' and not exists (select from team_member t
                where t.client_id = a.client_id and t.person_id = a.person_id and t.valid @> current_date)) s;
    if stale is not null then
        perform refresh_access(stale);
    end if;
end $$;

alter table clients.client enable row level security;
alter table clients.assignment enable row level security;
alter table clients.team_member enable row level security;
alter table clients.address enable row level security;
alter table clients.contact enable row level security;
alter table clients.acquaintance enable row level security;
alter table clients.external_ref enable row level security;
alter table clients.saved_view enable row level security;

-- Own, of everybody under me, of whose account team I am or somebody under me is. OFFSET 0 keeps the last leg a probe of
-- the index for each row: without it the whole team of a manager is hashed for each query.
create policy near_see on clients.client for select to rc_app using (
    (select people.sees_all())
    or owner_id in (select report_id from people.closure where manager_id = (select access.me()))
    or exists (select 1 from clients.client_access a join people.closure x
                   on x.report_id = a.person_id and x.manager_id = (select access.me())
                where a.client_id = client.id offset 0));
create policy near_change on clients.client for update to rc_app using (
    (select people.holds('ADMINISTRATOR'))
    or owner_id in (select report_id from people.closure where manager_id = (select access.me()))
    or exists (select 1 from clients.client_access a join people.closure x
                   on x.report_id = a.person_id and x.manager_id = (select access.me())
                where a.client_id = client.id offset 0));
create policy sellers_add on clients.client for insert to rc_app with check (
    (select people.holds('ADMINISTRATOR'))
    or ((select people.holds('ACCOUNT_EXECUTIVE') or people.holds('ACCOUNT_MANAGER') or people.holds('MANAGER'))
        and owner_id in (select report_id from people.closure where manager_id = (select access.me()))));

create policy with_client on clients.assignment for select to rc_app
    using (exists (select 1 from clients.client c where c.id = client_id));
do $$
declare
    part text;
begin
    foreach part in array array['team_member', 'address', 'contact', 'acquaintance', 'external_ref'] loop
        execute format('create policy with_client on clients.%I for select to rc_app'
            || ' using (exists (select 1 from clients.client c where c.id = client_id))', part);
        execute format('create policy near_add on clients.%I for insert to rc_app'
            || ' with check ((select people.holds(''ADMINISTRATOR'')) or clients.near(client_id))', part);
        execute format('create policy near_change on clients.%I for update to rc_app'
            || ' using ((select people.holds(''ADMINISTRATOR'')) or clients.near(client_id))', part);
        execute format('create policy near_remove on clients.%I for delete to rc_app'
            || ' using ((select people.holds(''ADMINISTRATOR'')) or clients.near(client_id))', part);
    end loop;
end $$;
create policy own_or_shared on clients.saved_view for select to rc_app
    using (owner_id = (select access.me()) or (shared and (select access.me()) is not null));
create policy own on clients.saved_view for all to rc_app using (owner_id = (select access.me()));

-- The owner, a merger and the generated columns are not the program's to write.
grant select on clients.client to rc_app;
grant insert (id, kind, life_cycle, name, industry, tier, source, qualification, disqualified_because, phone, email, website,
    employees, founded, annual_revenue, currency, note, parent_id, owner_id, do_not_call)
    on clients.client to rc_app;
grant update (kind, life_cycle, name, industry, tier, source, qualification, disqualified_because, phone, email, website,
    employees, founded, annual_revenue, currency, note, parent_id, do_not_call, version, updated_at)
    on clients.client to rc_app;
grant select on clients.assignment, clients.client_access to rc_app;
grant select, insert, update, delete on clients.team_member, clients.address, clients.contact, clients.acquaintance,
    clients.external_ref, clients.saved_view to rc_app;

select audit.watch('clients.client', 'id', 'id');
select audit.watch('clients.assignment', 'id', 'client_id');
select audit.watch('clients.team_member', 'id', 'client_id');
select audit.watch('clients.address', 'id', 'client_id');
select audit.watch('clients.contact', 'id', 'client_id');
select audit.watch('clients.acquaintance', 'id', 'client_id');
select audit.watch('clients.external_ref', 'record_id', 'client_id');
select audit.watch('clients.saved_view', 'id', 'id');
