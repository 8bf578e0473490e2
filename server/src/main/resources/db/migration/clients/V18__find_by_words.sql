-- The words of a name as they are searched. The expression is written the same way wherever it is to meet the index.
create function clients.name_words(name_norm text) returns tsvector language sql immutable strict parallel safe
  return array_to_tsvector(array_remove(string_to_array(name_norm, ' '), ''));

-- What waits to be sorted into the index is read by each search, hence kept short.
create index client_by_words on clients.client using gin (clients.name_words(name_norm))
    with (gin_pending_list_limit = 512) where merged_into is null;
create index contact_by_words on clients.contact using gin (clients.name_words(name_norm))
    with (gin_pending_list_limit = 512);
