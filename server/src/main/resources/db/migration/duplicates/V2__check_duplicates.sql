-- Mail and web addresses that everybody may have: sharing one of these says nothing.
create table duplicates.common_domain (domain text primary key);
insert into duplicates.common_domain values
    ('gmail.com'), ('googlemail.com'), ('gmx.de'), ('gmx.net'), ('gmx.at'), ('gmx.ch'), ('web.de'), ('t-online.de'),
    ('freenet.de'), ('mail.de'), ('posteo.de'), ('yahoo.com'), ('yahoo.de'), ('yahoo.se'), ('hotmail.com'),
    ('hotmail.se'), ('hotmail.de'), ('outlook.com'), ('outlook.de'), ('live.com'), ('live.se'), ('msn.com'),
    ('icloud.com'), ('me.com'), ('aol.com'), ('proton.me'), ('protonmail.com'), ('telia.com'), ('spray.se'),
    ('bredband.net'), ('abv.bg'), ('mail.bg'), ('dir.bg'), ('facebook.com'), ('linkedin.com'), ('instagram.com');

-- German and Swedish names with their umlauts written out, the order of the words left aside.
create function duplicates.name_key(norm text) returns text language sql immutable strict parallel safe as $$
    select string_agg(w, '' order by w)
      from unnest(string_to_array(regexp_replace(norm, '([aou])e', '\1', 'g') collate "C", ' ')) w
$$;

-- How alike two names are, from 0 to 1: the words they share, a word misspelt counting for less.
create function duplicates.likeness(one text, other text) returns real language sql immutable parallel safe
set search_path = duplicates, public, pg_temp as $$
    select coalesce(2 * sum(best) / ((select count(*) from words(one)) + (select count(*) from words(other))), 0)::real
      from (select max(case when levenshtein_less_equal(a, b, 2) <= least(2, (length(a) - 1) / 2)
                            then 1 - levenshtein_less_equal(a, b, 2)::real / greatest(length(a), length(b)) else 0 end) as best
              from words(regexp_replace(one, '([aou])e', '\1', 'g')) a,
                   words(regexp_replace(other, '([aou])e', '\1', 'g')) b
             group by a) matched
$$;

-- Several reasons together are surer than the best of them.
create function duplicates.sureness(reasons text[], likeness real) returns real language sql immutable parallel safe as $$
    select (1 - coalesce(exp(sum(ln(1 - case r when 'SAME_EMAIL' then 0.95 when 'SAME_NAME' then 0.85
        when 'SAME_PHONE' then 0.8 when 'SAME_DOMAIN' then 0.7 when 'SAME_CONTACT' then 0.6
        else 0.8 * likeness end))), 1))::real from unnest(reasons) r
$$;

-- Who may be the same as somebody about to be written down, among all clients. What the reader may not see comes
-- without identity, score and reasons: only the owner's name, once.
create function duplicates.check_duplicates(
    name text, email text, website text, phone text, kind text, except_id uuid)
returns table (client_id uuid, owner_name text, score real, reasons text[])
language plpgsql stable security definer set search_path = duplicates, public, pg_temp as $$
#variable_conflict use_column
declare
    norm       text := left(clients.norm_name(coalesce(check_duplicates.name, '')), 200);
    asked      text[] := (string_to_array(norm, ' '))[1:8];
    mail       text := lower(nullif(check_duplicates.email, ''));
    site       text := clients.domain_of(nullif(check_duplicates.website, ''));
    everything boolean := people.sees_all();
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
        union select h.client_id from hits_by_words(asked, false, true) h where h.contact_id is null and length(norm) > 2
    ), judged as (
        select c.id, c.owner_id, likeness(norm, c.name_norm) as alike,
               array_remove(array[
                   case when c.email = mail or exists (select from clients.contact t
                             where t.client_id = c.id and t.email = mail) then 'SAME_EMAIL' end,
                   case when name_key(c.name_norm) = name_key(norm) and norm <> '' then 'SAME_NAME' end,
                   case when c.domain = site then 'SAME_DOMAIN' end,
                   case when c.phone = check_duplicates.phone or exists (select from clients.contact t
                             where t.client_id = c.id and t.phone = check_duplicates.phone) then 'SAME_PHONE' end,
                   case when name_key(c.name_norm) <> name_key(norm) and likeness(norm, c.name_norm) >= 0.75
                        then 'SIMILAR_NAME' end], null) as why
          from candidate k join clients.client c on c.id = k.id
         where c.merged_into is null and c.id is distinct from except_id
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
grant execute on function duplicates.check_duplicates to rc_app;
