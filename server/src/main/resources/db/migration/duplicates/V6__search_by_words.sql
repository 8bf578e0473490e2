-- The words of names are kept by the indexes of clients and contacts; the dictionary alone is kept here.
drop trigger keep_words_on_insert on clients.client;
drop trigger keep_words_on_update on clients.client;
drop trigger keep_words_on_delete on clients.client;
drop trigger keep_words_on_insert on clients.contact;
drop trigger keep_words_on_update on clients.contact;
drop trigger keep_words_on_delete on clients.contact;
drop function duplicates.keep_client_words;
drop function duplicates.keep_contact_words;
drop function duplicates.hits_by_words;
drop function duplicates.hits_among;
drop table duplicates.name_word;

create function duplicates.learn_words() returns trigger language plpgsql security definer
set search_path = duplicates, pg_temp as $$
begin
    perform learn(array(select distinct w from come c, words(c.name_norm) w));
    return null;
end $$;
revoke execute on function duplicates.learn_words() from public;
create trigger learn_words_on_insert after insert on clients.client referencing new table as come
    for each statement execute function duplicates.learn_words();
create trigger learn_words_on_update after update on clients.client referencing new table as come
    for each statement execute function duplicates.learn_words();
create trigger learn_words_on_insert after insert on clients.contact referencing new table as come
    for each statement execute function duplicates.learn_words();
create trigger learn_words_on_update after update on clients.contact referencing new table as come
    for each statement execute function duplicates.learn_words();

-- Whether the reader may see a client. The same rule as the policy on clients.client, which a function of the owner
-- must apply by itself. Both are held to each other by a test. OFFSET 0: who is under a manager is probed, not gathered.
create or replace function duplicates.is_seen(client uuid) returns boolean language sql stable
set search_path = duplicates, pg_temp as $$
    select exists (select from clients.client_access a
                    where a.client_id = client
                      and exists (select from people.closure x
                                   where x.manager_id = access.me() and x.report_id = a.person_id offset 0))
$$;

-- A search for names with a word meant by each of two words asked for, or by the only one; or by any of them.
create function duplicates.asked_for(spellings int[], meanings text[], any_of_them boolean) returns tsquery
language sql immutable as $$
    with groups as (
        select m.n, '(' || string_agg(quote_literal(m.word), '|') || ')' as group
          from unnest(spellings, meanings) m(n, word) group by m.n
    )
    select coalesce((select string_agg(a.group || '&' || b.group, '|') from groups a join groups b on a.n < b.n
                      where not any_of_them),
                    (select string_agg(g.group, '|') from groups g))::tsquery
$$;

-- The names that have words meant by those asked for, the likest first: of two of the words where there are such names.
-- A reader of few clients is led through these, everybody else through the index.
create function duplicates.hits_by_words(
    asked text[], unfinished boolean, everything boolean, scope uuid[], contacts boolean)
returns setof duplicates.hit language plpgsql stable
set search_path = duplicates, public, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
declare
    spellings int[];
    meanings  text[];
    weights   real[];
    many      int;
    any_of    boolean;
    wanted    tsquery;
begin
    select array_agg(m.n), array_agg(m.word), array_agg(m.weight), count(distinct m.n)
      into spellings, meanings, weights, many from meant(asked, unfinished) m;
    foreach any_of in array case when many > 1 then array[false, true] else array[true] end loop
        wanted := asked_for(spellings, meanings, any_of);
        return query
        with found as materialized (
            (select c.id as client_id, null::uuid as contact_id, c.name_norm
               from clients.client c
              where scope is null and clients.name_words(c.name_norm) @@ wanted and c.merged_into is null
                and (everything or exists (
                     select from clients.client_access a join people.closure x
                         on x.report_id = a.person_id and x.manager_id = access.me()
                      where a.client_id = c.id offset 0))
              limit 1000)
            union all
            (select c.id, null::uuid, c.name_norm
               from unnest(scope) s(id) join clients.client c on c.id = s.id
              where clients.name_words(c.name_norm) @@ wanted and c.merged_into is null
              limit 1000)
            union all
            (select t.client_id, t.id, t.name_norm
               from clients.contact t
              where contacts and scope is null and clients.name_words(t.name_norm) @@ wanted
                and (everything or exists (
                     select from clients.client_access a join people.closure x
                         on x.report_id = a.person_id and x.manager_id = access.me()
                      where a.client_id = t.client_id offset 0))
              limit 1000)
            union all
            (select t.client_id, t.id, t.name_norm
               from unnest(scope) s(id) join clients.contact t on t.client_id = s.id
              where contacts and clients.name_words(t.name_norm) @@ wanted
              limit 1000)
        ), meaning as (
            select m.n, m.word collate "C" as word, m.weight from unnest(spellings, meanings, weights) m(n, word, weight)
        ), best as (
            select f.client_id, f.contact_id, m.n, max(m.weight) as weight
              from found f, unnest(string_to_array(f.name_norm, ' ')) w(word)
              join meaning m on m.word = w.word collate "C"
             group by f.client_id, f.contact_id, m.n
        )
        select b.client_id, b.contact_id, (sum(b.weight) / cardinality(asked))::real as score
          from best b group by b.client_id, b.contact_id order by score desc limit 200;
        exit when found;
    end loop;
end $$;

-- What the reader finds by a name, complete or begun, with mistakes: clients and contacts, the best first.
create or replace function duplicates.find_by_name(query text, at_most int)
returns setof duplicates.hit language plpgsql stable security definer
set search_path = duplicates, public, pg_temp as $$
declare
    norm  text := left(clients.norm_name(query), 200);
    asked text[] := (string_to_array(norm, ' '))[1:5];
begin
    if access.me() is null or norm = '' then
        return;
    end if;
    return query
    select h.client_id, h.contact_id,
           (h.score * 0.8 + 0.2 * similarity(norm, coalesce(t.name_norm, c.name_norm)))::real as score
      from hits_by_words(asked, true, people.sees_all(), small_scope(), true) h
      join clients.client c on c.id = h.client_id and c.merged_into is null
      left join clients.contact t on t.id = h.contact_id
     where h.score >= 0.45
     order by score desc, h.contact_id is not null, c.name_norm, h.client_id
     limit least(at_most, 100);
end $$;
revoke execute on all functions in schema duplicates from public;
