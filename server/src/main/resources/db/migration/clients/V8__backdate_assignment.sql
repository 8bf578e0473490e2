-- Clients that came into the house in this very transaction may have been somebody's for long: their only assignment
-- begins on that day. Handing over one by one would do the same, a thousand times slower.
create function clients.backdate(client uuid[], since date[]) returns void language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    if not people.holds('ADMINISTRATOR') then
        raise exception 'from % on is in the past', (select min(d) from unnest(since) d)
            using errcode = '23514', constraint = 'assignment_past';
    end if;
    update assignment a set valid = daterange(x.since, null)
      from unnest(client, since) as x(client_id, since)
     where a.client_id = x.client_id and a.assigned_at = now() and a.assigned_by = access.me()
       and lower(a.valid) = current_date and x.since < current_date;
end $$;
revoke execute on function clients.backdate from public;
grant execute on function clients.backdate to rc_app;
