create index person_by_likeness on people.person
    using gin (lower(name) public.gin_trgm_ops, email public.gin_trgm_ops);

-- Who works here and is meant by a text: the whole name or address, the beginning, a part, or what is written almost
-- like it. Likeness is no leakproof question, hence asked here and not under the policy, whose rule is the first condition.
create function people.look_up(asked text, at_most int)
    returns table (id uuid, name text, title text, team text)
    language sql stable security definer
    set search_path = people, public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 set enable_seqscan = off as $$
    with pattern as (
        select '%' || replace(replace(replace(asked, '\', '\\'), '%', '\%'), '_', '\_') || '%' as part
    ), likely as (
        select p.id from person p, pattern where lower(p.name) like part
        union select p.id from person p, pattern where p.email like part
        union select p.id from person p where asked <% lower(p.name)
    )
    select p.id, p.name, p.title, p.team
      from likely l join person p on p.id = l.id
     where access.me() is not null and p.active and asked <> ''
     order by case when asked in (lower(p.name), p.email) then 4
                   when starts_with(lower(p.name), asked) then 3
                   when strpos(lower(p.name), ' ' || asked) > 0 then 2.5
                   when strpos(lower(p.name), asked) > 0 or strpos(p.email, asked) > 0 then 2
                   else word_similarity(asked, lower(p.name)) end desc, p.name, p.id
     limit least(at_most, 100)
$$;
revoke execute on function people.look_up from public;
grant execute on function people.look_up to rc_app;
