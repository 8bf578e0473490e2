alter table clients.address add version int not null default 1;

-- What stands against taking a change back: a field that was changed since, with what it holds now; no field where the
-- record is gone or something else has come to need it.
create type clients.obstacle as (relation text, field text, stands text);

-- Whether an entry of the audit tells of a change that can be taken back by itself.
create function clients.is_undoable(one audit.entry) returns boolean language sql stable
set search_path = clients, pg_temp as $$
    select case
        when one.relation = 'clients.client' then one.operation = 'UPDATE' and exists (
            select from json_object_keys(one.after) k
             where k not in ('version', 'updated_at', 'updated_by', 'owner_id', 'merged_into'))
        when one.relation = 'clients.external_ref' then one.operation <> 'UPDATE'
        else one.relation in ('clients.contact', 'clients.address', 'clients.team_member', 'clients.acquaintance',
                              'clients.assignment') end
       and not exists ( -- created or merged in one go: neither is taken back in parts
            select from audit.entry o
             where o.stream = one.stream and o.xid = one.xid and o.relation = 'clients.client'
               and (o.operation = 'INSERT' and o.subject_id = one.subject_id
                    or o.operation = 'UPDATE' and o.after::jsonb ? 'merged_into'))
$$;

-- Puts one record back to what it was before an entry, or answers why that would undo what came later.
create function clients.take_back_entry(one audit.entry) returns setof clients.obstacle language plpgsql
set search_path = clients, pg_temp as $$
declare
    home   text := split_part(one.relation, '.', 2);
    was    jsonb := coalesce(one.before::jsonb, '{}');
    became jsonb := coalesce(one.after::jsonb, '{}');
    fields text[] := array(select k from jsonb_object_keys(was || became) k
                            where k not in ('version', 'updated_at', 'updated_by', 'owner_id', 'merged_into'));
    names  text := (select string_agg(quote_ident(k), ', ') from unnest(fields) k);
    stands jsonb;
begin
    execute format('select to_jsonb(t) from clients.%I t where t.%I = $1 and (%L <> ''external_ref'' or t.id::text = $2)',
                   home, case home when 'external_ref' then 'record_id' else 'id' end, home)
       into stands using one.record_id, (was || became) ->> 'id';
    if (stands is null) <> (one.operation = 'DELETE') then
        return next row(one.relation, '', '')::obstacle;
        return;
    end if;
    return query
    select one.relation, k, coalesce(stands ->> k, '') from unnest(fields) k
     where one.operation <> 'DELETE' and k not in ('created_at', 'assigned_at', 'assigned_by')
       and stands -> k is distinct from became -> k;
    if found then
        return;
    elsif one.operation = 'DELETE' then
        execute format('insert into clients.%1$I (%2$s) select %2$s from jsonb_populate_record(null::clients.%1$I, $1)',
                       home, names) using was;
    elsif one.operation = 'INSERT' then
        execute format('delete from clients.%I t where t.%I = $1 and (%L <> ''external_ref'' or t.id::text = $2)',
                       home, case home when 'external_ref' then 'record_id' else 'id' end, home)
          using one.record_id, became ->> 'id';
    else
        execute format('update clients.%1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::clients.%1$I, $2))%3$s'
                       || ' where t.id = $1', home, names,
                       case when home in ('client', 'contact', 'address') then ', version = t.version + 1' else '' end
                       || case when home in ('client', 'contact') then ', updated_at = now(), updated_by = access.me()' else '' end)
          using one.record_id, was;
    end if;
end $$;

-- Takes back what was changed of a client in one go with this entry, within 30 days: all of it, or nothing where
-- something stands against it. A hand-over is taken back by whoever may give the client, and for a day by its giver.
create function clients.take_back_change(client uuid, entry bigint)
returns table (outcome text, relation text, field text, stands text)
language plpgsql security definer set search_path = clients, pg_temp as $$
#variable_conflict use_column
declare
    made      audit.entry;
    one       audit.entry;
    kept      client;
    is_near   boolean := people.holds('ADMINISTRATOR') or near(take_back_change.client);
    is_giver  boolean;
    any_done  boolean := false;
    obstacles obstacle[] := '{}';
begin
    select c.* into kept from client c where c.id = take_back_change.client and c.merged_into is null for no key update;
    select e.* into made from audit.entry e
     where e.id = entry and e.subject_id = take_back_change.client and e.at > now() - interval '30 days';
    is_giver := made.person_id = access.me() and made.at > now() - interval '1 day';
    if kept.id is null or made.id is null or not (is_near or is_giver) then
        return query select 'UNKNOWN', '', '', '';
        return;
    end if;
    is_giver := is_giver or people.holds('ADMINISTRATOR') or exists (
        select from people.closure x where x.manager_id = access.me() and x.report_id = kept.owner_id);
    begin
        perform set_config('clients.handing_over', 'on', true);
        for one in select e.* from audit.entry e
                    where e.stream = made.stream and e.xid = made.xid and e.subject_id = take_back_change.client
                    order by e.id desc loop
            continue when not is_undoable(one);
            if not (case one.relation when 'clients.assignment' then is_giver else is_near end) then
                raise insufficient_privilege;
            end if;
            any_done := true;
            obstacles := obstacles || array(select o from take_back_entry(one) o);
            exit when cardinality(obstacles) > 0;
        end loop;
        perform set_config('clients.handing_over', 'off', true);
        if cardinality(obstacles) > 0 then
            raise exception 'changed since' using errcode = 'RC001';
        end if;
        perform follow_assignments(array[take_back_change.client]);
    exception
        when sqlstate 'RC001' then null;
        when foreign_key_violation or unique_violation or check_violation or exclusion_violation then
            obstacles := array[row(one.relation, '', '')::obstacle];
        when insufficient_privilege then
            return query select 'NOT_YOURS', '', '', '';
            return;
    end;
    return query select 'CHANGED', o.relation, o.field, o.stands from unnest(obstacles) o;
    if not found then
        return query select case when any_done then 'DONE' else 'UNKNOWN' end, '', '', '';
    end if;
end $$;

-- The entries of a client that can be taken back, the latest first.
create function clients.undoable(client uuid) returns setof bigint language sql stable security definer
set search_path = clients, pg_temp as $$
    select e.id from audit.entry e
     where (people.holds('ADMINISTRATOR') or near($1)) and e.subject_id = $1 and e.at > now() - interval '30 days'
       and is_undoable(e)
     order by e.id desc limit 200
$$;

-- The latest entry that the caller has made on a client: what an undo right after a change means.
create function clients.my_last_change(client uuid) returns bigint language sql stable security definer
set search_path = clients, pg_temp as $$
    select max(e.id) from audit.entry e
     where e.subject_id = $1 and e.person_id = access.me() and e.at > now() - interval '1 hour'
$$;

-- What the caller changed in one go with an entry: each client with its latest entry.
create function clients.changed_with(entry bigint) returns table (client_id uuid, entry_id bigint) language sql stable
security definer set search_path = clients, pg_temp as $$
    select e.subject_id, max(e.id)
      from audit.entry m
      join audit.entry e on e.stream = m.stream and e.xid = m.xid
     where m.id = $1 and m.person_id = access.me() and m.at > now() - interval '1 day' and e.relation like 'clients.%'
     group by e.subject_id
$$;
revoke execute on function clients.is_undoable, clients.take_back_entry, clients.take_back_change, clients.undoable,
    clients.my_last_change, clients.changed_with from public;
grant execute on function clients.take_back_change, clients.undoable, clients.my_last_change, clients.changed_with to rc_app;
