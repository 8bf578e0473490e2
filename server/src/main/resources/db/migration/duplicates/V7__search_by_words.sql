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

-- Whether the reader may see a client. The same rule as the policy on clients.client, which a function of the owner must
-- apply by itself; both are held to each other by a test.
create or replace function duplicates.is_seen(client uuid) returns boolean language sql stable
set search_path = duplicates, pg_temp as $$
    select exists (select from clients.near_access a where a.client_id = client)
$$;

-- A search for names with a word meant by each of two words asked for, or by the only one; or by any of them.
create function duplicates.asked_for(spellings int[], meanings text[], any_of_them boolean) returns tsquery
language sql immutable as $$
    with groups as (
        select m.n, '(' || string_agg(quote_literal(m.word), '|') || ')' as spelt
          from unnest(spellings, meanings) m(n, word) group by m.n
    )
    select coalesce((select string_agg(a.spelt || '&' || b.spelt, '|') from groups a join groups b on a.n < b.n
                      where not any_of_them),
                    (select string_agg(g.spelt, '|') from groups g))::tsquery
$$;

-- The names that have words meant by those asked for, the likest first: by two of the words where there are such names.
-- One word alone may be common: a reader of few clients is led through these then, and everybody else sees some.
create function duplicates.hits_by_words(asked text[], unfinished boolean, everything boolean, contacts boolean)
returns setof duplicates.hit language plpgsql stable
set search_path = duplicates, public, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
    spellings int[];
    meanings  text[];
    weights   real[];
    many      int;
    scope     uuid[];
    any_of    boolean;
    wanted    tsquery;
begin
    select array_agg(m.n), array_agg(m.word), array_agg(m.weight), count(distinct m.n)
      into spellings, meanings, weights, many from meant(asked, unfinished) m;
    foreach any_of in array case when many > 1 then array[false, true] else array[true] end loop
        wanted := asked_for(spellings, meanings, any_of);
        scope := case when any_of and not everything then small_scope() end;
        return query
        with found as materialized (
            (select c.id as client_id, null::uuid as contact_id, c.name_norm
               from clients.client c
              where scope is null and clients.name_words(c.name_norm) @@ wanted and c.merged_into is null
                and (everything or exists (
                     select from clients.near_access a where a.client_id = c.id offset 0))
              limit case when any_of then 300 else 1000 end)
            union all
            (select c.id, null::uuid, c.name_norm
               from unnest(scope) s(id) join clients.client c on c.id = s.id
              where clients.name_words(c.name_norm) @@ wanted and c.merged_into is null
              limit case when any_of then 300 else 1000 end)
            union all
            (select t.client_id, t.id, t.name_norm
               from clients.contact t
              where contacts and scope is null and clients.name_words(t.name_norm) @@ wanted
                and (everything or exists (
                     select from clients.near_access a where a.client_id = t.client_id offset 0))
              limit case when any_of then 300 else 1000 end)
            union all
            (select t.client_id, t.id, t.name_norm
               from unnest(scope) s(id) join clients.contact t on t.client_id = s.id
              where contacts and clients.name_words(t.name_norm) @@ wanted
              limit case when any_of then 300 else 1000 end)
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
      from hits_by_words(asked, true, people.sees_all(), true) h
      join clients.client c on c.id = h.client_id and c.merged_into is null
      left join clients.contact t on t.id = h.contact_id
     where h.score >= 0.45
     order by score desc, h.contact_id is not null, c.name_norm, h.client_id
     limit least(at_most, 100);
end $$;
-- Who may be the same as somebody about to be written down, among all clients. What the reader may not see comes
-- without identity, score and reasons: only the owner's name, once.
create or replace function duplicates.check_duplicates(
    name text, email text, website text, phone text, kind text, except_id uuid)
returns table (client_id uuid, owner_name text, score real, reasons text[])
language plpgsql stable security definer set search_path = duplicates, public, pg_temp as $$
#variable_conflict use_column
declare
    norm       text := left(clients.norm_name(coalesce(check_duplicates.name, '')), 200);
    asked      text[] := (string_to_array(norm, ' '))[1:5];
    mail       text := lower(nullif(check_duplicates.email, ''));
    site       text := clients.domain_of(nullif(check_duplicates.website, ''));
    everything boolean := people.sees_all();
    key        text := name_key(norm);
begin
    if access.me() is null then
        return;
    end if;
    if kind is distinct from 'INDIVIDUAL' and site is null then
        site := nullif(split_part(mail, '@', 2), '');
    end if;
    if exists (select from common_domain d where d.domain = site) then
        site := null;
    end if;
    return query
    with candidate as (
        select c.id from clients.client c where c.email = mail
        union select t.client_id from clients.contact t where t.email = mail
        union select c.id from clients.client c where c.phone = check_duplicates.phone
        union select t.client_id from clients.contact t where t.phone = check_duplicates.phone
        union (select c.id from clients.client c where c.domain = site limit 50)
        union (select c.id from clients.client c where c.name_norm = norm and length(norm) > 2 limit 50)
        union (select h.client_id from hits_by_words(asked, false, true, false) h
                where length(norm) > 2 order by h.score desc limit 20)
    ), judged as (
        select c.id, c.owner_id, c.alike,
               array_remove(array[
                   case when c.email = mail or exists (select from clients.contact t
                             where t.client_id = c.id and t.email = mail) then 'SAME_EMAIL' end,
                   case when c.same and norm <> '' then 'SAME_NAME' end,
                   case when c.domain = site then 'SAME_DOMAIN' end,
                   case when c.phone = check_duplicates.phone or exists (select from clients.contact t
                             where t.client_id = c.id and t.phone = check_duplicates.phone) then 'SAME_PHONE' end,
                   case when not c.same and c.alike >= 0.75 then 'SIMILAR_NAME' end], null) as why
          from (select c.id, c.owner_id, c.email, c.phone, c.domain, likeness(norm, c.name_norm) as alike,
                       name_key(c.name_norm) = key as same
                  from candidate k join clients.client c on c.id = k.id
                 where c.merged_into is null and c.id is distinct from except_id
                offset 0) c
    ), scored as (
        select j.id, p.name as owner_name, sureness(j.why, j.alike) as score, j.why, everything or is_seen(j.id) as seen
          from judged j left join people.person p on p.id = j.owner_id
         where cardinality(j.why) > 0
    )
    (select s.id, s.owner_name, s.score, s.why from scored s where s.seen order by s.score desc, s.id limit 5)
    union all
    (select distinct null::uuid, s.owner_name, null::real, null::text[] from scored s
      where not s.seen and s.score >= 0.6 limit 3);
end $$;
revoke execute on all functions in schema duplicates from public;
