-- Joining a line adds to the closure what it joins, and nothing is computed anew: a firm of thousands comes in row by row.
-- Ending a line computes all of it anew, as before, unless no line was touched.
create function people.grow_closure() returns trigger language plpgsql security definer
set search_path = people, pg_temp as $$
declare
    line record;
begin
    for line in select person_id, manager_id from joined where valid @> current_date loop
        insert into closure (manager_id, report_id, depth)
        select above.manager_id, below.report_id, above.depth + below.depth + 1
          from closure above join closure below on below.manager_id = line.person_id
         where above.report_id = line.manager_id
            on conflict do nothing;
    end loop;
    return null;
end $$;

create or replace function people.keep_closure() returns trigger language plpgsql as $$
begin
    if exists (select from gone) then
        perform people.rebuild_closure();
    end if;
    return null;
end $$;

drop trigger keep_closure on people.reporting_line;
create trigger grow_closure after insert on people.reporting_line
    referencing new table as joined for each statement execute function people.grow_closure();
create trigger keep_closure_changed after update on people.reporting_line
    referencing old table as gone for each statement execute function people.keep_closure();
create trigger keep_closure_ended after delete on people.reporting_line
    referencing old table as gone for each statement execute function people.keep_closure();
