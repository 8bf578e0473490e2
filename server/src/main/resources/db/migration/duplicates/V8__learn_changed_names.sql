-- A change of anything but the name teaches no word.
create function duplicates.learn_changed_words() returns trigger language plpgsql security definer
set search_path = duplicates, pg_temp as $$
begin
    perform learn(array(select distinct w from gone g join come c on c.id = g.id, words(c.name_norm) w
                         where g.name_norm is distinct from c.name_norm));
    return null;
end $$;
revoke execute on function duplicates.learn_changed_words() from public;
drop trigger learn_words_on_update on clients.client;
drop trigger learn_words_on_update on clients.contact;
create trigger learn_words_on_update after update on clients.client referencing old table as gone new table as come
    for each statement execute function duplicates.learn_changed_words();
create trigger learn_words_on_update after update on clients.contact referencing old table as gone new table as come
    for each statement execute function duplicates.learn_changed_words();

-- Whether the reader may see a client is said in one place.
create or replace function duplicates.is_seen(client uuid) returns boolean language sql stable
  return clients.near(client);
