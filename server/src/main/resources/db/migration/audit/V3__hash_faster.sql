-- The same text, from a cast that the planner may unfold: a number beside a text is not immutable to it.
create or replace function audit.field(value text) returns text language sql immutable parallel safe
    return coalesce(octet_length(value)::text || ':' || value, '-');
