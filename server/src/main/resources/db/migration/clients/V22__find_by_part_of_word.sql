-- The words of all names, of clients and of contacts. No key forbids a word twice, so that two imports never wait for each
-- other; readers take each once. Nobody is granted anything here: a word tells of clients that the reader may not see.
create table clients.word (word text collate "C" not null);

create function clients.words(norm text) returns setof text language sql immutable parallel safe as $$
    select distinct w from unnest(string_to_array(norm, ' ')) w where w <> ''
$$;
create function clients.note_words(seen text[]) returns void language sql security definer
set search_path = clients, pg_temp as $$
    insert into word (word)
    select distinct s from unnest(seen) s where not exists (select from word k where k.word = s collate "C")
$$;

create function clients.note_new_names() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    perform note_words(array(select distinct w from come c, words(c.name_norm) w));
    return null;
end $$;
-- A change of anything but the name brings no word.
create function clients.note_changed_names() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
begin
    perform note_words(array(select distinct w from gone g join come c on c.id = g.id, words(c.name_norm) w
                              where g.name_norm is distinct from c.name_norm));
    return null;
end $$;
create trigger note_new_names after insert on clients.client referencing new table as come
    for each statement execute function clients.note_new_names();
create trigger note_changed_names after update on clients.client referencing old table as gone new table as come
    for each statement execute function clients.note_changed_names();
create trigger note_new_names after insert on clients.contact referencing new table as come
    for each statement execute function clients.note_new_names();
create trigger note_changed_names after update on clients.contact referencing old table as gone new table as come
    for each statement execute function clients.note_changed_names();

insert into clients.word (word)
select w from clients.client c, clients.words(c.name_norm) w union
select w from clients.contact t, clients.words(t.name_norm) w;
create index word_by_spelling on clients.word (word);
create index word_by_part on clients.word using gin (word public.gin_trgm_ops);

-- What a name that contains these words, the first and the last perhaps in part, has among its words; null where too many
-- words would do, and a query of nothing where none does.
create function clients.names_with(pieces text[]) returns tsquery language plpgsql stable
set client_min_messages = warning
set search_path = clients, public, pg_temp as $$
declare
    many   constant int := cardinality(pieces);
    spelt  text[];
    wanted tsquery;
begin
    for n in 1 .. many loop
        spelt := array(select distinct quote_literal(k.word) from word k
                        where k.word like case when many = 1 and length(pieces[1]) > 2 then '%' || pieces[1] || '%'
                                               when n = many then pieces[n] || '%'
                                               when n = 1 then '%' || pieces[n]
                                               else pieces[n] end
                        limit 5001);
        if cardinality(spelt) = 0 then
            return '';
        elsif cardinality(spelt) <= 5000 then
            wanted := coalesce(wanted && array_to_string(spelt, '|')::tsquery, array_to_string(spelt, '|')::tsquery);
        end if;
    end loop;
    return wanted;
end $$;

-- As before, by the words of the names: an index of all parts of all names was the dearest of an import. Whether one soon
-- comes upon such names is seen from a sample of two thousand. A normal name has no sign that a pattern would read.
create or replace function clients.few_named(text text, at_most int) returns uuid[] language plpgsql stable security definer
set plan_cache_mode = force_custom_plan
set search_path = clients, public, pg_temp as $$
declare
    part    text := '%' || part_of_name(text) || '%';
    percent real := (select least(100, 100 * 2000 / greatest(1, t.reltuples)) from pg_class t
                      where t.oid = 'clients.client'::regclass);
    wanted  tsquery;
    found   uuid[];
begin
    if (select count(*) > 10 from client c tablesample system (percent)
         where ' ' || c.name_norm like part and c.merged_into is null) then
        return null;
    end if;
    wanted := names_with(string_to_array(norm_name(text), ' '));
    if wanted is not null then
        select array_agg(m.id) into found from (
            select c.id from client c
             where name_words(c.name_norm) @@ wanted and ' ' || c.name_norm like part and c.merged_into is null
             limit at_most + 1) m;
    end if;
    if wanted is null or cardinality(found) > at_most then
        return null;
    end if;
    return array(select f from unnest(found) f
                  where people.sees_all() or exists (select from near_access a where a.client_id = f offset 0));
end $$;
drop index clients.client_by_part_of_name;

-- As before, but that what is assigned to whom it belongs needs not follow itself.
create or replace function clients.welcome() returns trigger language plpgsql security definer
set search_path = clients, pg_temp as $$
declare
    since jsonb := case when people.holds('ADMINISTRATOR')
                        then nullif(current_setting('clients.since', true), '')::jsonb end;
begin
    insert into client_access (person_id, client_id, leg, name, tier, industry, life_cycle)
    select owner_id, id, 'O', name, tier, industry, life_cycle from joined
     where owner_id is not null and merged_into is null;
    perform set_config('clients.handing_over', 'on', true);
    insert into assignment (client_id, person_id, valid)
    select id, owner_id, daterange(least((since ->> id::text)::date, current_date), null)
      from joined where owner_id is not null;
    perform set_config('clients.handing_over', 'off', true);
    return null;
end $$;
revoke execute on function clients.words(text), clients.note_words(text[]), clients.note_new_names(),
    clients.note_changed_names(), clients.names_with(text[]) from public;
