-- A client comes into the house assigned to whom it was given, since today, or since the day that an import of an
-- administrator says for it in clients.since: {"client id": "day"}, a day gone by.
create or replace function clients.welcome() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
declare
    since jsonb := case when people.holds('ADMINISTRATOR')
                        then nullif(current_setting('clients.since', true), '')::jsonb end;
begin
    insert into client_access (person_id, client_id, leg, name, tier, industry, life_cycle)
    select owner_id, id, 'O', name, tier, industry, life_cycle from joined
     where owner_id is not null and merged_into is null;
    insert into assignment (client_id, person_id, valid)
    select id, owner_id, daterange(least((since ->> id::text)::date, current_date), null)
      from joined where owner_id is not null;
    return null;
end $$;
drop function clients.backdate;
