-- The days on which a client changes hands, or its account team changes by itself: a new day looks at these clients alone,
-- not at all of them. They are kept for a while, so that a clock that went wrong is put right by the next day; what became
-- void costs a look.
create table clients.planned_day (
    day       date not null,
    client_id uuid not null,
    primary key (day, client_id)
);

create function clients.remember_days() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    insert into planned_day (day, client_id)
    select d.day, x.client_id from changed x, lateral (values (lower(x.valid)), (upper(x.valid))) d(day)
     where d.day > current_date
        on conflict do nothing;
    return null;
end $$;
revoke execute on function clients.remember_days() from public;
create trigger remember_days_made after insert on clients.assignment referencing new table as changed
    for each statement execute function clients.remember_days();
create trigger remember_days_changed after update on clients.assignment referencing new table as changed
    for each statement execute function clients.remember_days();
create trigger remember_days_joined after insert on clients.team_member referencing new table as changed
    for each statement execute function clients.remember_days();
create trigger remember_days_changed after update on clients.team_member referencing new table as changed
    for each statement execute function clients.remember_days();

-- What is planned already, and what is due since whenever it was last looked at.
insert into clients.planned_day (day, client_id)
select d.day, x.client_id
  from (select client_id, valid from clients.assignment union all select client_id, valid from clients.team_member) x,
       lateral (values (lower(x.valid)), (upper(x.valid))) d(day)
 where d.day > current_date
union
select current_date, c.id from clients.client c join clients.assignment a on a.client_id = c.id and a.valid @> current_date
 where c.owner_id is distinct from a.person_id
union
select current_date, t.client_id from clients.team_member t
union
select current_date, a.client_id from clients.client_access a where a.leg = 'T';

create or replace function clients.roll_to_today() returns table (client_id uuid, person_id uuid, previous_id uuid)
language plpgsql security definer set search_path = clients, pg_temp as $$
#variable_conflict use_column
declare
    planned uuid[] := array(select distinct p.client_id from planned_day p order by 1);
    stale   uuid[];
begin
    return query
    with due as (
        select c.id, c.owner_id, a.person_id as heir_id from unnest(planned) p(id) join client c on c.id = p.id
          join assignment a on a.client_id = c.id and a.valid @> current_date
         where c.owner_id is distinct from a.person_id
         order by c.id for no key update of c
    )
    update client c set owner_id = due.heir_id from due where c.id = due.id
    returning c.id, due.heir_id, due.owner_id;
    select array_agg(distinct s.client_id) into stale from (
        select t.client_id from unnest(planned) p(id) join team_member t on t.client_id = p.id
          join client c on c.id = t.client_id and c.merged_into is null
         where t.valid @> current_date
           and not exists (select from client_access a where a.client_id = t.client_id and a.person_id = t.person_id)
        union all
        select a.client_id from unnest(planned) p(id) join client_access a on a.client_id = p.id
         where a.leg = 'T' and not exists (select from team_member t
                where t.client_id = a.client_id and t.person_id = a.person_id and t.valid @> current_date)) s;
    if stale is not null then
        perform refresh_access(stale);
    end if;
    delete from planned_day p where p.day < current_date - 40;
end $$;
