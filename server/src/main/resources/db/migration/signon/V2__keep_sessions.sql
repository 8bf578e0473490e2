-- Each sign-on in a browser. It lasts while it is not ended, is used every two hours, and is younger than twelve.
create table signon.session (
    id           uuid primary key default uuidv7(),
    person_id    uuid not null references people.person,
    agent        text not null check (length(agent) <= 300),
    address      text not null,
    began_at     timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    ended_at     timestamptz
);
create index session_by_person on signon.session (person_id, last_used_at) where ended_at is null;

alter table signon.session enable row level security;
create policy own on signon.session for select to rc_app using (person_id = (select access.me()));
grant select on signon.session to rc_app;

create function signon.begin_session(person uuid, browser text, network text) returns uuid
    language sql security definer set search_path = signon, pg_temp as $$
    insert into session (person_id, agent, address) values (person, left(browser, 300), network) returning id
$$;

-- Whether the session still lasts. Its last use is written down once a minute.
create function signon.use_session(which uuid, person uuid, network text) returns boolean
    language plpgsql security definer set search_path = signon, pg_temp as $$
declare
    used session;
begin
    select s.* into used from session s where s.id = which and s.person_id = person and s.ended_at is null;
    if used.last_used_at < now() - interval '1 minute' or used.address <> network then
        update session s set last_used_at = now(), address = network where s.id = which;
    end if;
    return used.id is not null;
end $$;

create function signon.end_session(which uuid, person uuid) returns boolean
    language plpgsql security definer set search_path = signon, pg_temp as $$
begin
    update session s set ended_at = now() where s.id = which and s.person_id = person and s.ended_at is null;
    return found;
end $$;

create function signon.end_sessions(person uuid, kept uuid) returns int
    language plpgsql security definer set search_path = signon, pg_temp as $$
declare
    ended int;
begin
    if access.me() is distinct from person and not people.holds('ADMINISTRATOR') then
        raise exception 'only an administrator signs others out' using errcode = '42501';
    end if;
    update credential c set epoch = c.epoch + 1 where c.person_id = person;
    update session s set ended_at = now()
     where s.person_id = person and s.ended_at is null and s.id is distinct from kept;
    get diagnostics ended = row_count;
    return ended;
end $$;
drop function signon.sign_out_everywhere;
drop function signon.epoch_of;

-- A new password ends every open link of that person, and every sign-on but the one it was changed in.
drop function signon.store_password;
create function signon.store_password(person uuid, new_hash text, kept uuid default null) returns void
    language sql security definer set search_path = signon, pg_temp as $$
    insert into credential (person_id, password_hash) values (person, new_hash)
    on conflict (person_id) do update
       set password_hash = excluded.password_hash, epoch = credential.epoch + 1, changed_at = now();
    update link set used_at = now() where person_id = person and used_at is null;
    update session s set ended_at = now()
     where s.person_id = person and s.ended_at is null and s.id is distinct from kept;
$$;
revoke execute on function signon.store_password from public;

drop function signon.change_own_password;
create function signon.change_own_password(new_hash text, kept uuid) returns void
    language plpgsql security definer set search_path = signon, pg_temp as $$
begin
    if access.me() is null then
        raise exception 'nobody is signed on' using errcode = '42501';
    end if;
    perform store_password(access.me(), new_hash, kept);
end $$;

-- Whom a live link was made for, so that their name does not become their password.
create function signon.owner_of_link(hash bytea) returns table (name text, email text)
    language sql stable security definer set search_path = signon, pg_temp as $$
    select p.name, p.email from people.person p where p.id = person_of_link(hash)
$$;

drop function signon.credential_of;
create function signon.credential_of(address text) returns table (person_id uuid, password_hash text)
    language sql stable security definer set search_path = signon, pg_temp as $$
    select c.person_id, c.password_hash
      from credential c join people.person p on p.id = c.person_id
     where p.email = lower(address) and p.active
$$;

-- Each person reads what was changed about their password and keys.
create policy own_seen_at_door on audit.entry for select to rc_app
    using (relation like 'signon.%' and subject_id = (select access.me()));
