-- A seal closes the entries of all transactions from from_xid up to, and without, to_xid; no more can come. Its hash
-- covers the root over their leaves and the hash before it, so that what is older cannot change without all that is
-- newer. The witness, id and first eight bytes of each leaf, is not hashed: it only helps to name what was changed.
create table audit.seal (
    number   bigint primary key check (number > 0),
    at       timestamptz not null,
    stream   int not null references audit.stream,
    from_xid xid8 not null,
    to_xid   xid8 not null check (to_xid > from_xid),
    entries  bigint not null check (entries > 0),
    last_id  bigint not null,
    root     bytea not null check (octet_length(root) = 32),
    previous bytea not null check (octet_length(previous) = 32),
    hash     bytea not null check (octet_length(hash) = 32),
    witness  bytea not null
);
create index seal_by_stream on audit.seal (stream, number);
alter table audit.seal alter column witness set storage external;
grant select on audit.seal to rc_app;

create function audit.seal_hash(s audit.seal) returns bytea language sql stable parallel safe
    return sha256(convert_to('seal 1 '
        || audit.field(s.number::text) || audit.field((extract(epoch from s.at) * 1000000)::bigint::text)
        || audit.field(s.stream::text) || audit.field(s.from_xid::text) || audit.field(s.to_xid::text)
        || audit.field(s.entries::text) || audit.field(s.last_id::text)
        || audit.field(encode(s.root, 'hex')) || audit.field(encode(s.previous, 'hex')), 'UTF8'));

-- The root: the hash of the hashes of blocks of 1024 entries in the order of their ids.
create function audit.seal_range(sealed_stream int, first xid8, beyond xid8) returns bigint language plpgsql
set search_path = audit, pg_temp as $$
declare
    s audit.seal;
begin
    select sum(b.entries), max(b.last_id), sha256(string_agg(b.hash, '' order by b.block)),
           string_agg(b.witness, '' order by b.block)
      into s.entries, s.last_id, s.root, s.witness
      from (select block, count(*) as entries, max(id) as last_id,
                   sha256(string_agg(int8send(id) || leaf, '' order by id)) as hash,
                   string_agg(int8send(id) || substring(leaf for 8), '' order by id) as witness
              from (select id, leaf, (row_number() over (order by id) - 1) / 1024 as block
                      from entry where stream = sealed_stream and xid >= first and xid < beyond) e
             group by block) b;
    if s.entries is null then
        return 0;
    end if;
    s.number := (select coalesce(max(number), 0) + 1 from seal);
    s.previous := coalesce((select hash from seal where number = s.number - 1), sha256(''));
    s.at := clock_timestamp();
    s.stream := sealed_stream;
    s.from_xid := first;
    s.to_xid := beyond;
    s.hash := audit.seal_hash(s);
    insert into seal select s.*;
    return s.entries;
end $$;
revoke execute on function audit.seal_range(int, xid8, xid8) from public;

-- Seals what can no longer change: entries of transactions older than every transaction that is still running. Neither
-- time nor id would do, since a long transaction commits older ones later. An earlier stream has no running ones.
create function audit.seal_now() returns bigint language plpgsql security definer
set search_path = audit, pg_temp as $$
declare
    here    int := audit.open_stream();
    each    int;
    first   xid8;
    beyond  xid8;
    entries bigint := 0;
begin
    perform pg_advisory_xact_lock(hashtext('audit.seal'));
    for each in select number from stream order by number loop
        beyond := case when each = here then pg_snapshot_xmin(pg_current_snapshot())
                       else '18446744073709551615'::xid8 end;
        first := coalesce((select to_xid from seal where seal.stream = each order by number desc limit 1), '0');
        if beyond > first then
            entries := entries + audit.seal_range(each, first, beyond);
        end if;
    end loop;
    return entries;
end $$;
revoke execute on function audit.seal_now() from public;
grant execute on function audit.seal_now() to rc_app;
