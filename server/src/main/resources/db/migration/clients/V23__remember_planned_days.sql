-- The days on which a client will change hands, or its account team change by itself: a new day looks at these clients
-- alone, not at all of them. What became void since costs a look.
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

-- What is planned already; and once more what has changed since it was last looked at.
insert into clients.planned_day (day, client_id)
select greatest(d.day, current_date), x.client_id
  from (select client_id, valid from clients.assignment union all select client_id, valid from clients.team_member) x,
       lateral (values (lower(x.valid)), (upper(x.valid))) d(day)
 where d.day > current_date - 30
    on conflict do nothing;

create or replace function clients.roll_to_today() returns table (client_id uuid, person_id uuid, previous_id uuid)
language plpgsql security definer set search_path = clients, pg_temp as $$
#variable_conflict use_column
declare
    touched uuid[] := array(select distinct p.client_id from planned_day p where p.day <= current_date order by 1);
begin
    return query
    with due as (
        select c.id, c.owner_id, a.person_id as heir_id from unnest(touched) t(id) join client c on c.id = t.id
          join assignment a on a.client_id = c.id and a.valid @> current_date
         where c.owner_id is distinct from a.person_id
         order by c.id for no key update of c
    )
    update client c set owner_id = due.heir_id from due where c.id = due.id
    returning c.id, due.heir_id, due.owner_id;
    if touched <> '{}' then
        perform refresh_access(touched);
        delete from planned_day p where p.day <= current_date and p.client_id = any (touched);
    end if;
end $$;
