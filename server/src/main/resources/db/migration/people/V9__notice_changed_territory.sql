-- Counts the changes of an assignment, so that an import is not taken back over somebody's work.
alter table people.territory_assignment add column version int not null default 1;
create function people.count_change() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    return new;
end $$;
create trigger count_change before update on people.territory_assignment
    for each row execute function people.count_change();

-- As before, but somebody who was given a territory since stays. A bare "person" meant the row and the argument alike, so
-- that nobody was ever removed or restored.
create or replace function people.remove_imported(person uuid) returns void language plpgsql security definer
set search_path = people, pg_temp as $$
begin
    if not people.holds('ADMINISTRATOR') then
        raise exception 'only an administrator removes a person' using errcode = '42501';
    end if;
    delete from reporting_line l where l.person_id = $1;
    delete from role_grant g where g.person_id = $1;
    delete from external_ref r where r.person_id = $1;
    delete from closure c where c.report_id = $1;
    delete from people.person p where p.id = $1;
end $$;

create or replace function people.restore(person uuid, snapshot jsonb) returns void language plpgsql as $$
begin
    update people.person p
       set name = $2 ->> 'name', email = $2 ->> 'email', title = $2 ->> 'title', phone = $2 ->> 'phone',
           team = $2 ->> 'team', discipline = $2 ->> 'discipline', version = p.version + 1
     where p.id = $1;
    delete from people.role_grant g where g.person_id = $1;
    insert into people.role_grant (person_id, role) select $1, jsonb_array_elements_text($2 -> 'roles');
    delete from people.reporting_line l where l.person_id = $1;
    insert into people.reporting_line (person_id, manager_id, valid)
    select $1, (l ->> 'manager')::uuid, daterange((l ->> 'since')::date, (l ->> 'until')::date)
      from jsonb_array_elements($2 -> 'lines') l;
end $$;
