create extension if not exists fuzzystrmatch;
create extension if not exists pg_trgm;

create schema duplicates;
grant usage on schema duplicates to rc_app;

-- The words of all names, kept by triggers. Nobody is granted anything here: a word tells of clients that the reader
-- may not see. No key forbids a word twice, so that two imports never wait for each other; readers take each once.
create table duplicates.name_word (
    word       text collate "C" not null,
    client_id  uuid not null,
    contact_id uuid
);
create index name_word_by_word on duplicates.name_word (word, client_id, contact_id);
create index name_word_by_client on duplicates.name_word (client_id, contact_id) include (word);

create table duplicates.word (word text collate "C" not null);
create index word_by_spelling on duplicates.word (word);

-- Each word under itself and under itself without one letter: two words one mistake apart share an entry.
create table duplicates.word_deletion (
    deletion text collate "C" not null,
    word     text collate "C" not null
);
create index word_deletion_by_deletion on duplicates.word_deletion (deletion) include (word);

create function duplicates.words(norm text) returns setof text language sql immutable parallel safe as $$
    select distinct left(w, 40) from unnest(string_to_array(norm, ' ')) w where w <> ''
$$;

create function duplicates.deletions(word text) returns setof text language sql immutable parallel safe as $$
    select word union select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i
     where length(word) > 2
$$;

create function duplicates.learn(seen text[]) returns void language sql security definer
set search_path = duplicates, pg_temp as $$
    with fresh as (
        insert into word (word)
        select distinct s from unnest(seen) s where not exists (select from word k where k.word = s collate "C")
        returning word
    )
    insert into word_deletion (deletion, word) select d, f.word from fresh f, deletions(f.word) d
$$;

create function duplicates.keep_client_words() returns trigger language plpgsql security definer
set search_path = duplicates, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        delete from name_word w using gone g where w.client_id = g.id;
    elsif tg_op = 'UPDATE' then
        delete from name_word w using gone g join come c on c.id = g.id
         where w.client_id = g.id and w.contact_id is null
           and (g.name_norm, g.merged_into) is distinct from (c.name_norm, c.merged_into);
        insert into name_word (word, client_id)
        select w, c.id from gone g join come c on c.id = g.id, words(c.name_norm) w
         where (g.name_norm, g.merged_into) is distinct from (c.name_norm, c.merged_into) and c.merged_into is null;
        perform learn(array(select distinct w from gone g join come c on c.id = g.id, words(c.name_norm) w
                             where g.name_norm is distinct from c.name_norm));
    else
        insert into name_word (word, client_id)
        select w, c.id from come c, words(c.name_norm) w where c.merged_into is null;
        perform learn(array(select distinct w from come c, words(c.name_norm) w));
    end if;
    return null;
end $$;
create trigger keep_words_on_insert after insert on clients.client referencing new table as come
    for each statement execute function duplicates.keep_client_words();
create trigger keep_words_on_update after update on clients.client referencing old table as gone new table as come
    for each statement execute function duplicates.keep_client_words();
create trigger keep_words_on_delete after delete on clients.client referencing old table as gone
    for each statement execute function duplicates.keep_client_words();

create function duplicates.keep_contact_words() returns trigger language plpgsql security definer
set search_path = duplicates, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        delete from name_word w using gone g where w.client_id = g.client_id and w.contact_id = g.id;
    elsif tg_op = 'UPDATE' then
        delete from name_word w using gone g join come c on c.id = g.id
         where w.client_id = g.client_id and w.contact_id = g.id
           and (g.name_norm, g.client_id) is distinct from (c.name_norm, c.client_id);
        insert into name_word (word, client_id, contact_id)
        select w, c.client_id, c.id from gone g join come c on c.id = g.id, words(c.name_norm) w
         where (g.name_norm, g.client_id) is distinct from (c.name_norm, c.client_id);
        perform learn(array(select distinct w from gone g join come c on c.id = g.id,
                                   words(c.name_norm) w where g.name_norm is distinct from c.name_norm));
    else
        insert into name_word (word, client_id, contact_id)
        select w, c.client_id, c.id from come c, words(c.name_norm) w;
        perform learn(array(select distinct w from come c, words(c.name_norm) w));
    end if;
    return null;
end $$;
create trigger keep_words_on_insert after insert on clients.contact referencing new table as come
    for each statement execute function duplicates.keep_contact_words();
create trigger keep_words_on_update after update on clients.contact referencing old table as gone new table as come
    for each statement execute function duplicates.keep_contact_words();
create trigger keep_words_on_delete after delete on clients.contact referencing old table as gone
    for each statement execute function duplicates.keep_contact_words();

insert into duplicates.name_word (word, client_id)
select w, c.id from clients.client c, duplicates.words(c.name_norm) w where c.merged_into is null;
insert into duplicates.name_word (word, client_id, contact_id)
select w, c.client_id, c.id from clients.contact c, duplicates.words(c.name_norm) w;
select duplicates.learn(array(select distinct word from duplicates.name_word));

-- The words that may be meant by each word asked for: the nearest by spelling, and for the last word, which may still
-- be in the typing, those that begin with it. German writes umlauts in two ways, so ae, oe, ue are tried as a, o, u too.
create function duplicates.meant(asked text[], unfinished boolean)
returns table (n int, word text, weight real) language sql stable set search_path = duplicates, public, pg_temp as $$
    with spelt as (
        select a.n::int, s.word, a.n = cardinality(asked) and unfinished as last
          from unnest(asked) with ordinality a(word, n),
               lateral (select a.word union select regexp_replace(a.word, '([aou])e', '\1', 'g')) s(word)
    ), near as (
        select s.n, w.word, 1 - levenshtein_less_equal(s.word, w.word, 2)::real / greatest(length(s.word), length(w.word)) as weight
          from spelt s, lateral (select distinct d.word from word_deletion d
                                  where d.deletion = any (array(select deletions(s.word)) collate "C")) w
         where levenshtein_less_equal(s.word, w.word, 2) <= least(2, (length(s.word) - 1) / 2)
    ), nearest as (
        select r.n, r.word, r.weight
          from (select n, word, weight, row_number() over (partition by n order by weight desc, word) as place from near) r
         where r.place <= 16
    ), begun as (
        select s.n, w.word, 0.75::real + 0.25::real * length(s.word) / length(w.word) as weight
          from spelt s, lateral (select k.word from word k
                                  where s.last and length(s.word) > 1 and k.word >= s.word collate "C"
                                    and k.word < (s.word || U&'\+10FFFF') collate "C"
                                  order by k.word limit 300) w
    )
    select m.n, m.word, max(m.weight)::real from (select * from nearest union all select * from begun) m group by m.n, m.word
$$;

-- Whether the reader may see a client. The same rule as the policy on clients.client, which a function of the owner
-- must apply by itself. Both are held to each other by a test.
create function duplicates.is_seen(client uuid) returns boolean language sql stable set search_path = duplicates, pg_temp as $$
    select exists (select from clients.client_access a
                     join people.closure x on x.report_id = a.person_id and x.manager_id = access.me()
                    where a.client_id = client)
$$;

-- The clients of a reader who sees up to 5,000; null for readers who see more.
create function duplicates.small_scope() returns uuid[] language sql stable set search_path = duplicates, pg_temp as $$
    select case when not people.sees_all() then (
        select case when count(*) <= 5000 then coalesce(array_agg(distinct client_id), '{}') end
          from (select a.client_id from people.closure x join clients.client_access a on a.person_id = x.report_id
                 where x.manager_id = access.me() limit 5001) mine) end
$$;

create type duplicates.hit as (client_id uuid, contact_id uuid, score real);

-- Few clients: every name is compared, so that no mistake in a short word hides a client.
create function duplicates.hits_among(scope uuid[], asked text[]) returns setof duplicates.hit
language sql stable set search_path = duplicates, public, pg_temp as $$
    with compared as (
        select w.client_id, w.contact_id, a.n,
               max(case when a.word = w.word then 1
                        when a.n = cardinality(asked) and w.word ^@ a.word
                        then 0.75 + 0.25 * length(a.word) / length(w.word)
                        when levenshtein_less_equal(a.word, w.word, 2) <= least(2, (length(a.word) - 1) / 2)
                        then 1 - levenshtein_less_equal(a.word, w.word, 2)::real
                                 / greatest(length(a.word), length(w.word)) end) as weight
          from unnest(scope) s(client_id)
          join name_word w on w.client_id = s.client_id,
               (select u.n, v.word collate "C" as word from unnest(asked) with ordinality u(word, n),
                       lateral (select u.word union select regexp_replace(u.word, '([aou])e', '\1', 'g')) v(word)) a
         group by w.client_id, w.contact_id, a.n
    )
    select client_id, contact_id, (sum(weight) / cardinality(asked))::real
      from compared where weight is not null group by client_id, contact_id
     order by 3 desc limit 200
$$;

-- Many clients: the entries of the rarest word asked for, and among them those that have the next rarest as well.
create function duplicates.hits_by_words(asked text[], unfinished boolean, everything boolean) returns setof duplicates.hit
language plpgsql stable set search_path = duplicates, public, pg_temp as $$
declare
    spellings int[];
    meanings  text[];
    weights   real[];
    rarest    int[];
    partner   int;
begin
    select array_agg(m.n), array_agg(m.word), array_agg(m.weight) into spellings, meanings, weights from meant(asked, unfinished) m;
    select array_agg(r.n order by r.uses, r.n) into rarest
      from (select m.n, (select count(*) from (select from name_word w
                          where w.word = any (array_agg(m.word) collate "C") limit 3000) counted) as uses
              from unnest(spellings, meanings) m(n, word) group by m.n) r;
    foreach partner in array array_append(rarest[2:3], null) loop
        return query
        with meaning as materialized (
            select m.n, m.word collate "C" as word, m.weight from unnest(spellings, meanings, weights) m(n, word, weight)
        ), entry as materialized (
            select distinct w.client_id, w.contact_id
              from name_word w -- cut off below, hence guarded here and not later
             where w.word = any (array(select m.word from meaning m where m.n = rarest[1]))
               and (partner is null or exists (
                    select from name_word p where p.client_id = w.client_id and p.contact_id is not distinct from w.contact_id
                       and p.word = any (array(select m.word from meaning m where m.n = partner))))
               and (everything or is_seen(w.client_id))
             limit 1500
        ), best as (
            select e.client_id, e.contact_id, m.n, max(m.weight) as weight
              from entry e
              join name_word w on w.client_id = e.client_id and w.contact_id is not distinct from e.contact_id
              join meaning m on m.word = w.word
             group by e.client_id, e.contact_id, m.n
        )
        select b.client_id, b.contact_id, (sum(b.weight) / cardinality(asked))::real as score
          from best b group by b.client_id, b.contact_id order by score desc limit 200;
        exit when found;
    end loop;
end $$;

-- What the reader finds by a name, complete or begun, with mistakes: clients and contacts, the best first.
create function duplicates.find_by_name(query text, at_most int)
returns setof duplicates.hit language plpgsql stable security definer
set search_path = duplicates, public, pg_temp as $$
declare
    norm  text := left(clients.norm_name(query), 200);
    asked text[] := (string_to_array(norm, ' '))[1:8];
    scope uuid[] := small_scope();
begin
    if access.me() is null or norm = '' then
        return;
    end if;
    return query
    select h.client_id, h.contact_id,
           (h.score * 0.8 + 0.2 * similarity(norm, coalesce(t.name_norm, c.name_norm)))::real as score
      from (select * from hits_among(scope, asked) where scope is not null
            union all
            select * from hits_by_words(asked, true, people.sees_all()) where scope is null) h
      join clients.client c on c.id = h.client_id and c.merged_into is null
      left join clients.contact t on t.id = h.contact_id
     where h.score >= 0.45
     order by score desc, h.contact_id is not null, c.name_norm, h.client_id
     limit least(at_most, 100);
end $$;
revoke execute on all functions in schema duplicates from public;
grant execute on function duplicates.find_by_name to rc_app;

-- A key is asked for without its system.
create index external_ref_by_id on clients.external_ref (id);
