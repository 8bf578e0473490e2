-- Two clients that may be one. A decision that they are not is kept, and the pair is not brought up again.
create table duplicates.pair (
    id         uuid not null unique default uuidv7(),
    one_id     uuid not null references clients.client,
    other_id   uuid not null references clients.client,
    score      real not null check (score between 0 and 1),
    reasons    text[] not null check (cardinality(reasons) > 0),
    state      text not null default 'OPEN' check (state in ('OPEN', 'DIFFERENT', 'MERGED')),
    found_at   timestamptz not null default now(),
    decided_by uuid references people.person,
    decided_at timestamptz,
    check (one_id < other_id),
    check ((state = 'OPEN') = (decided_at is null)),
    primary key (one_id, other_id)
);
create index pair_by_other on duplicates.pair (other_id);
create index pair_open on duplicates.pair (score desc, id) where state = 'OPEN';

alter table duplicates.pair enable row level security;
create policy both_seen on duplicates.pair for select to rc_app using (
    exists (select 1 from clients.client c where c.id = one_id)
    and exists (select 1 from clients.client c where c.id = other_id));
create policy both_near on duplicates.pair for update to rc_app using (
    (select people.holds('ADMINISTRATOR')) or (clients.near(one_id) and clients.near(other_id)));
grant select on duplicates.pair to rc_app;
grant update (state, decided_by, decided_at) on duplicates.pair to rc_app;

-- Brings the open pairs up to date among the clients that the caller sees; without a caller, among all.
-- A group of more than 12 that share a key is paired with its oldest only, so that the work stays linear.
create function duplicates.look_for_pairs() returns int language plpgsql security definer
set search_path = duplicates, public, pg_temp set client_min_messages = warning as $$
declare
    everything boolean := access.me() is null or people.sees_all();
    found_now  int;
begin
    perform pg_advisory_xact_lock(hashtext('duplicates.pair'));
    drop table if exists pg_temp.looked_at, pg_temp.alike;
    create temp table looked_at (id uuid primary key, kind text, name_norm text, email text, phone text, domain text)
        on commit drop;
    create temp table alike (one_id uuid, other_id uuid, score real, reasons text[]) on commit drop;
    insert into pg_temp.looked_at
    select c.id, c.kind, c.name_norm, c.email, c.phone, c.domain from clients.client c
     where c.merged_into is null
       and (everything or c.id in (select a.client_id from people.closure x
                                     join clients.client_access a on a.person_id = x.report_id
                                    where x.manager_id = access.me()));
    analyze pg_temp.looked_at;
    insert into pg_temp.alike
    with shared as (
        select 'E' as sort, email as value, id from pg_temp.looked_at where email is not null
        union all select 'P', phone, id from pg_temp.looked_at where phone is not null
        union all select 'D', l.domain, l.id from pg_temp.looked_at l
                   where l.domain is not null and not exists (select from common_domain d where d.domain = l.domain)
        union all select 'N', kind || name_key(name_norm), id from pg_temp.looked_at
        union all select distinct 'C', t.email, t.client_id from clients.contact t
                    join pg_temp.looked_at l on l.id = t.client_id where t.email is not null
    ), grouped as (
        select sort, value, id, first_value(id) over same_key as oldest, count(*) over (partition by sort, value) as size
          from shared window same_key as (partition by sort, value order by id)
    ), candidate as (
        select least(a.id, b.id) as one_id, greatest(a.id, b.id) as other_id,
               bool_or(a.sort = 'C') as contact
          from grouped a join grouped b on b.sort = a.sort and b.value = a.value and b.id > a.id
                                       and (a.size <= 12 or a.id = a.oldest)
         where a.size > 1
         group by 1, 2
    ), judged as (
        select k.one_id, k.other_id, likeness(a.name_norm, b.name_norm) as alike,
               array_remove(array[
                   case when a.email = b.email then 'SAME_EMAIL' end,
                   case when name_key(a.name_norm) = name_key(b.name_norm) then 'SAME_NAME' end,
                   case when a.domain = b.domain and likeness(a.name_norm, b.name_norm) >= 0.4 then 'SAME_DOMAIN' end,
                   case when a.phone = b.phone then 'SAME_PHONE' end,
                   case when k.contact then 'SAME_CONTACT' end], null) as why,
               name_key(a.name_norm) <> name_key(b.name_norm) as differ
          from candidate k join pg_temp.looked_at a on a.id = k.one_id join pg_temp.looked_at b on b.id = k.other_id
    )
    select one_id, other_id, sureness(reasons, alike), reasons
      from (select one_id, other_id, alike,
                   case when differ and alike >= 0.75 then array_append(why, 'SIMILAR_NAME') else why end as reasons, why
              from judged) j
     where cardinality(why) > 0;
    delete from pair p
     where p.state = 'OPEN'
       and exists (select from pg_temp.looked_at l where l.id = p.one_id)
       and exists (select from pg_temp.looked_at l where l.id = p.other_id)
       and not exists (select from pg_temp.alike a where a.one_id = p.one_id and a.other_id = p.other_id);
    insert into pair as p (one_id, other_id, score, reasons)
    select one_id, other_id, score, reasons from pg_temp.alike
    on conflict (one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
     where p.state = 'OPEN' and (p.score, p.reasons) is distinct from (excluded.score, excluded.reasons);
    select count(*) into found_now from pair p join pg_temp.alike a using (one_id, other_id) where p.state = 'OPEN';
    return found_now;
end $$;
revoke execute on all functions in schema duplicates from public;
grant execute on function duplicates.look_for_pairs to rc_app;

select audit.watch('duplicates.pair', 'id', 'one_id');
