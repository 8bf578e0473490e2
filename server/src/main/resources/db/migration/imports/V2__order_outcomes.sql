-- The order in which rows were taken: it is not that of the lines, since rows that wait for others come round again.
-- What an import did is taken back the other way round.
alter table imports.outcome add taken_as bigint generated always as identity;
create index outcome_to_revert on imports.outcome (import_id, taken_as) where what in ('CREATED', 'CHANGED');

-- Of several values of a key, the one that comes last; ordered backwards, what was so before the first change.
create aggregate imports.last_said(jsonb) (sfunc = jsonb_concat, stype = jsonb);

-- Whether the person has looked at how it ended.
alter table imports.progress add seen boolean not null default false;

-- The order of day and month that was chosen for files with the same headers.
alter table imports.remembered add dates text
    check (dates in ('YEAR_MONTH_DAY', 'DAY_MONTH_YEAR', 'MONTH_DAY_YEAR'));

-- Files are deleted some time after the last step on their import; the import and what became of its rows stay.
alter table imports.import add file_deleted_at timestamptz;
create index import_with_file on imports.import (changed_at) where file_deleted_at is null;

-- Marks imports nobody works on and that had no step since as without a file, and answers them.
create function imports.outlive_files(last_step timestamptz, many int) returns table (id uuid)
language sql volatile security definer set search_path = imports, pg_temp as $$
    update import i set file_deleted_at = now()
     where i.id in (select o.id from import o
                     where o.file_deleted_at is null and o.changed_at < last_step
                       and o.state not in ('CHECKING', 'RUNNING', 'CANCELLING', 'REVERTING')
                     order by o.changed_at limit many for update skip locked)
    returning i.id
$$;
revoke execute on function imports.outlive_files(timestamptz, int) from public;
grant execute on function imports.outlive_files(timestamptz, int) to rc_app;
