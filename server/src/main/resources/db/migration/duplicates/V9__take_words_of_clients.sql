-- The words of names are the clients' own; how they may be misspelt is kept here.
drop trigger learn_words_on_insert on clients.client;
drop trigger learn_words_on_update on clients.client;
drop trigger learn_words_on_insert on clients.contact;
drop trigger learn_words_on_update on clients.contact;
drop function duplicates.learn_words;
drop function duplicates.learn_changed_words;
drop function duplicates.learn;
drop table duplicates.word;
truncate duplicates.word_deletion;

-- Words so long are found by their beginning alone.
create function duplicates.learn_words() returns trigger language plpgsql security definer
set search_path = duplicates, pg_temp as $$
begin
    insert into word_deletion (deletion, word)
    select d, n.word from noted n, deletions(n.word) d where length(n.word) <= 40;
    return null;
end $$;
revoke execute on function duplicates.learn_words() from public;
create trigger learn_words after insert on clients.word referencing new table as noted
    for each statement execute function duplicates.learn_words();
insert into duplicates.word_deletion (deletion, word)
select d, w.word from clients.word w, duplicates.deletions(w.word) d where length(w.word) <= 40;

-- As before, from the words of clients.
create or replace function duplicates.meant(asked text[], unfinished boolean)
returns table (n int, word text, weight real) language sql stable
set search_path = duplicates, public, pg_temp as $$
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
          from spelt s, lateral (select distinct k.word from clients.word k
                                  where s.last and length(s.word) > 1 and k.word >= s.word collate "C"
                                    and k.word < (s.word || U&'\+10FFFF') collate "C"
                                  order by k.word limit 300) w
    )
    select m.n, m.word, max(m.weight)::real from (select * from nearest union all select * from begun) m group by m.n, m.word
$$;
