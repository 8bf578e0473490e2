-- Colleagues are chosen by typing, also among those of one role alone: the role is asked here, before the limit.
drop function people.look_up(text, int);

create function people.look_up(asked text, among text, at_most int)
    returns table (id uuid, name text, title text, team text, bound_to_one_client boolean)
    language sql stable security definer
    set search_path = people, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off as $$
    with pattern as (
        select '%' || replace(replace(replace(asked, '\', '\\'), '%', '\%'), '_', '\_') || '%' as part
    ), likely as (
        select p.id from person p, pattern where lower(p.name) like part
        union select p.id from person p, pattern where p.email like part
        union select p.id from person p where asked <% lower(p.name)
    )
    select p.id, p.name, p.title, p.team, p.bound_to_one_client
      from likely l join person p on p.id = l.id
     where access.me() is not null and p.active and asked <> ''
       and (among = '' or exists (select from role_grant g where g.person_id = p.id and g.role = among))
     order by case when asked in (lower(p.name), p.email) then 4
                   when starts_with(lower(p.name), asked) then 3
                   when strpos(lower(p.name), ' ' || asked) > 0 then 2.5
                   when strpos(lower(p.name), asked) > 0 or strpos(p.email, asked) > 0 then 2
                   else word_similarity(asked, lower(p.name)) end desc, p.name, p.id
     limit least(at_most, 100)
$$;
revoke execute on function people.look_up from public;
grant execute on function people.look_up to rc_app;
