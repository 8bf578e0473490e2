create schema signon;
grant usage on schema signon to rc_app;

-- Nothing here is granted to the program: it comes in by the functions below, each for one purpose.
create table signon.credential (
    person_id     uuid primary key references people.person,
    password_hash text not null,
    epoch         int not null default 0,
    changed_at    timestamptz not null default now()
);

create table signon.link (
    token_hash bytea primary key,
    person_id  uuid not null references people.person,
    email      text not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    made_by    uuid not null references people.person,
    made_at    timestamptz not null default now()
);
create index link_by_person on signon.link (person_id);

-- The one link that makes the first administrator of an empty firm.
create table signon.founding (
    only_one   boolean primary key default true check (only_one),
    token_hash bytea not null,
    expires_at timestamptz not null
);

create table signon.attempts (
    about        text primary key,
    failures     int not null,
    last_at      timestamptz not null
);

create table signon.api_key (
    id           uuid primary key default uuidv7(),
    person_id    uuid not null references people.person,
    name         text not null check (length(name) between 1 and 100),
    hint         text not null,
    key_hash     bytea not null unique,
    may_write    boolean not null,
    expires_at   timestamptz not null,
    created_at   timestamptz not null default now(),
    revoked_at   timestamptz
);
create index api_key_by_person on signon.api_key (person_id, created_at);

-- Apart from the key, so that using it is not a change of it.
create table signon.api_key_use (
    key_id uuid primary key references signon.api_key,
    at     timestamptz not null
);

alter table signon.api_key enable row level security;
create policy own on signon.api_key for all to rc_app using (person_id = (select access.me()));
grant select (id, person_id, name, hint, may_write, expires_at, created_at, revoked_at),
      insert (person_id, name, hint, key_hash, may_write, expires_at), update (revoked_at)
   on signon.api_key to rc_app;
alter table signon.api_key_use enable row level security;
create policy own on signon.api_key_use for select to rc_app
    using (exists (select from signon.api_key k where k.id = key_id));
grant select on signon.api_key_use to rc_app;

create function signon.credential_of(address text)
    returns table (person_id uuid, password_hash text, epoch int)
    language sql stable security definer set search_path = signon, pg_temp as $$
    select c.person_id, c.password_hash, c.epoch
      from credential c join people.person p on p.id = c.person_id
     where p.email = lower(address) and p.active
$$;

create function signon.epoch_of(person uuid) returns int
    language sql stable security definer set search_path = signon, pg_temp as $$
    select epoch from credential where person_id = person
$$;

create function signon.has_credential(person uuid) returns boolean
    language sql stable security definer set search_path = signon, pg_temp as $$
    select exists (select from credential where person_id = person)
$$;

-- A new password ends every sign-on and every open link of that person.
create function signon.store_password(person uuid, new_hash text) returns void
    language sql security definer set search_path = signon, pg_temp as $$
    insert into credential (person_id, password_hash) values (person, new_hash)
    on conflict (person_id) do update
       set password_hash = excluded.password_hash, epoch = credential.epoch + 1, changed_at = now();
    update link set used_at = now() where person_id = person and used_at is null;
$$;
revoke execute on function signon.store_password from public;

create function signon.own_hash() returns text
    language sql stable security definer set search_path = signon, pg_temp as $$
    select password_hash from credential where person_id = access.me()
$$;

create function signon.change_own_password(new_hash text) returns void
    language plpgsql security definer set search_path = signon, pg_temp as $$
begin
    if access.me() is null then
        raise exception 'nobody is signed on' using errcode = '42501';
    end if;
    perform store_password(access.me(), new_hash);
end $$;

create function signon.sign_out_everywhere(person uuid) returns void
    language plpgsql security definer set search_path = signon, pg_temp as $$
begin
    if access.me() is distinct from person and not people.holds('ADMINISTRATOR') then
        raise exception 'only an administrator signs others out' using errcode = '42501';
    end if;
    update credential set epoch = epoch + 1 where person_id = person;
end $$;

create function signon.issue_link(hash bytea, person uuid, until timestamptz) returns void
    language plpgsql security definer set search_path = signon, pg_temp as $$
begin
    if not people.holds('ADMINISTRATOR') then
        raise exception 'only an administrator issues links' using errcode = '42501';
    end if;
    update link set used_at = now() where person_id = person and used_at is null;
    insert into link (token_hash, person_id, email, expires_at, made_by)
    select hash, p.id, p.email, until, access.me() from people.person p where p.id = person and p.active;
    if not found then
        raise exception 'person % does not work here any more', person using errcode = 'P0002';
    end if;
end $$;

-- A link dies with use, with age, with the person, and with the e-mail address it was made for.
create function signon.person_of_link(hash bytea) returns uuid
    language sql stable security definer set search_path = signon, pg_temp as $$
    select l.person_id
      from link l join people.person p on p.id = l.person_id and p.active and p.email = l.email
     where l.token_hash = hash and l.used_at is null and l.expires_at > now()
$$;

create function signon.use_link(hash bytea, new_hash text) returns uuid
    language plpgsql security definer set search_path = signon, pg_temp as $$
declare
    person uuid;
begin
    perform from link where token_hash = hash for update;
    person := person_of_link(hash);
    if person is not null then
        perform store_password(person, new_hash);
    end if;
    return person;
end $$;

create function signon.offer_founding(hash bytea, until timestamptz) returns boolean
    language plpgsql security definer set search_path = signon, pg_temp as $$
begin
    if exists (select from people.person) then
        delete from founding;
        return false;
    end if;
    insert into founding (token_hash, expires_at) values (hash, until)
    on conflict (only_one) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at;
    return true;
end $$;

create function signon.founding_open(hash bytea) returns boolean
    language sql stable security definer set search_path = signon, pg_temp as $$
    select not exists (select from people.person)
       and exists (select from founding where token_hash = hash and expires_at > now())
$$;

create function signon.found_firm(hash bytea, founder text, address text, founder_language text, new_hash text)
    returns uuid
    language plpgsql security definer set search_path = signon, pg_temp as $$
declare
    person uuid;
begin
    lock table founding in exclusive mode;
    if not founding_open(hash) then
        return null;
    end if;
    insert into people.person (name, email, language) values (founder, lower(address), founder_language)
    returning id into person;
    insert into people.role_grant (person_id, role) values (person, 'ADMINISTRATOR');
    insert into credential (person_id, password_hash) values (person, new_hash);
    delete from founding;
    return person;
end $$;

-- From the fifth failure on the wait doubles, from two seconds up to fifteen minutes. A network address, behind
-- which a whole office may sit, is given ten times as many.
create function signon.wait_until(what text) returns timestamptz
    language sql stable security definer set search_path = signon, pg_temp as $$
    select last_at + least(interval '15 minutes', interval '1 second' * power(2, least(failures - free, 10)))
      from (select last_at, failures, case when what like 'from:%' then 49 else 4 end as free
              from attempts where about = what) a
     where failures > free
$$;

create function signon.note_failure(what text) returns void
    language sql security definer set search_path = signon, pg_temp as $$
    insert into attempts as a (about, failures, last_at) values (what, 1, now())
    on conflict (about) do update
       set failures = case when a.last_at < now() - interval '1 hour' then 1 else a.failures + 1 end, last_at = now()
$$;

create function signon.note_success(what text) returns void
    language sql security definer set search_path = signon, pg_temp as $$
    delete from attempts where about = what
$$;

create function signon.use_api_key(hash bytea) returns table (person_id uuid, may_write boolean)
    language plpgsql security definer set search_path = signon, pg_temp as $$
#variable_conflict use_column
declare
    used api_key;
begin
    select k.* into used
      from api_key k join people.person p on p.id = k.person_id and p.active
     where k.key_hash = hash and k.revoked_at is null and k.expires_at > now();
    if found then
        insert into api_key_use as u (key_id, at) values (used.id, now())
        on conflict (key_id) do update set at = now() where u.at < now() - interval '1 minute';
        return query select used.person_id, used.may_write;
    end if;
end $$;

select audit.watch('signon.api_key', 'id', 'person_id');
select audit.watch('signon.credential', 'person_id', 'person_id');
