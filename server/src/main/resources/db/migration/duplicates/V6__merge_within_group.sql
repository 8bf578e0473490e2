-- Merged with a client that it belongs to, by way of others too, the survivor takes that one's place in the tree: else
-- those in between would come to stand under the survivor and above it.
create function duplicates.rise(survivor uuid, loser uuid) returns void language sql
set search_path = duplicates, pg_temp as $$
    with recursive above(id) as (
        select c.parent_id from clients.client c where c.id = survivor
        union select c.parent_id from above a join clients.client c on c.id = a.id
    )
    update clients.client s set parent_id = l.parent_id
      from clients.client l
     where s.id = survivor and l.id = loser and loser in (select a.id from above a)
$$;

create or replace function duplicates.move_attached(survivor uuid, loser uuid) returns void language plpgsql
set search_path = duplicates, pg_temp as $$
declare
    t record;
begin
    update clients.contact c set client_id = survivor where c.client_id = loser;
    perform move_team(survivor, loser);
    perform rise(survivor, loser);
    for t in select a.relation, l as link from attachments() a, unnest(a.links) l
              where a.relation not in ('clients.assignment'::regclass, 'clients.team_member'::regclass) and l <> 'id' loop
        execute format('update %s t set %I = $1 where t.%I = $2 and %s', t.relation, t.link, t.link,
            case when t.relation = 'clients.client'::regclass then 't.id <> $1' else 'true' end) using survivor, loser;
    end loop;
end $$;

-- As before, but that the survivor goes back to its place after those that stood between the two.
create or replace function duplicates.unmerge_clients(merge uuid)
returns table (outcome text, relation text, what text, field text)
language plpgsql security definer set search_path = duplicates, pg_temp as $$
declare
    m      duplicates.merge%rowtype;
    change jsonb;
begin
    select x.* into m from merge x where x.id = unmerge_clients.merge;
    perform from clients.client c where c.id in (m.survivor_id, m.loser_id) order by c.id for update;
    select x.* into m from merge x where x.id = unmerge_clients.merge for update;
    if m.id is null or not may_change(m.survivor_id) then
        return query select 'UNKNOWN', null, null, null;
        return;
    elsif m.undone_at is not null then
        return query select 'UNDONE_BEFORE', null, null, null;
        return;
    elsif m.merged_at < now() - interval '30 days' then
        return query select 'TOO_LATE', null, null, null;
        return;
    end if;
    return query select 'CHANGED', o.relation, o.what, o.field from obstacles(m.changes) o;
    if found then
        return;
    end if;
    begin
        perform set_config('clients.handing_over', 'on', true);
        update clients.contact t set client_id = m.loser_id -- at once: they report to each other
          from jsonb_to_recordset(m.changes) c(relation text, key jsonb)
         where c.relation = 'clients.contact' and t.id = (c.key ->> 'id')::uuid;
        for change in
            select c from jsonb_array_elements(m.changes) c
             where c ->> 'relation' <> 'clients.contact'
             order by case c ->> 'operation' when 'INSERT' then 1 when 'UPDATE' then 2 else 3 end,
                      c ->> 'relation', (c -> 'key' ->> 'id') is not distinct from m.survivor_id::text, c -> 'key'
        loop
            perform take_back(change);
        end loop;
        perform set_config('clients.handing_over', 'off', true);
        perform clients.follow_assignments(array[m.survivor_id, m.loser_id]);
        update clients.client c set version = c.version + 1, updated_at = now() where c.id in (m.survivor_id, m.loser_id);
        perform clients.refresh_access(array[m.survivor_id, m.loser_id]);
    exception when integrity_constraint_violation or check_violation or foreign_key_violation or unique_violation
                or exclusion_violation then
        return query select 'CHANGED', 'clients.client', 'LINKED', null;
        return;
    end;
    update merge x set undone_by = access.me(), undone_at = now() where x.id = m.id;
    update pair p set state = 'OPEN', decided_by = null, decided_at = null
     where p.one_id = least(m.survivor_id, m.loser_id) and p.other_id = greatest(m.survivor_id, m.loser_id);
    return query select 'DONE', null, null, null;
end $$;
revoke execute on function duplicates.rise from public;
