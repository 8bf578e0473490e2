alter table people.territory_assignment add column id uuid not null default uuidv7() unique;

-- How a person is, so that an import that changed the person can be taken back.
create function people.snapshot(person uuid) returns jsonb language sql stable as $$
    select jsonb_build_object(
               'name', p.name, 'email', p.email, 'title', p.title, 'phone', p.phone, 'team', p.team,
               'discipline', p.discipline,
               'roles', (select coalesce(jsonb_agg(g.role), '[]') from people.role_grant g where g.person_id = p.id),
               'lines', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'manager', l.manager_id, 'since', lower(l.valid), 'until', upper(l.valid))), '[]')
                           from people.reporting_line l where l.person_id = p.id))
      from people.person p
     where p.id = person
$$;

create function people.restore(person uuid, snapshot jsonb) returns void language plpgsql as $$
begin
    update people.person
       set name = snapshot ->> 'name', email = snapshot ->> 'email', title = snapshot ->> 'title',
           phone = snapshot ->> 'phone', team = snapshot ->> 'team', discipline = snapshot ->> 'discipline',
           version = version + 1
     where id = person;
    delete from people.role_grant where person_id = person;
    insert into people.role_grant (person_id, role) select person, jsonb_array_elements_text(snapshot -> 'roles');
    delete from people.reporting_line where person_id = person;
    insert into people.reporting_line (person_id, manager_id, valid)
    select person, (l ->> 'manager')::uuid, daterange((l ->> 'since')::date, (l ->> 'until')::date)
      from jsonb_array_elements(snapshot -> 'lines') l;
end $$;

-- A person is never deleted, but for one whom an import made and with whom nothing has been done yet.
create function people.remove_imported(person uuid) returns void language plpgsql security definer
set search_path = people, pg_temp as $$
begin
    if not people.holds('ADMINISTRATOR') then
        raise exception 'only an administrator removes a person' using errcode = '42501';
    end if;
    delete from territory_assignment where person_id = person;
    delete from reporting_line where person_id = person;
    delete from role_grant where person_id = person;
    delete from external_ref where person_id = person;
    delete from closure where report_id = person;
    delete from people.person where id = person;
end $$;
