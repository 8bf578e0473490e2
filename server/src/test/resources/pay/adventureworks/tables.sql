-- The tables of Adventure Works that pay is calculated from, as their files have them.
create temporary table sales_person (
    id integer primary key,
    territory_id integer,
    sales_quota numeric,
    bonus numeric not null,
    commission_pct numeric not null,
    sales_ytd numeric,
    sales_last_year numeric,
    rowguid uuid,
    modified timestamp
);

create temporary table quota_history (
    person integer,
    quota_date date,
    amount numeric not null,
    rowguid uuid,
    modified timestamp,
    primary key (person, quota_date)
);

create temporary table employee (
    id integer primary key,
    national_id text,
    login text,
    node text,
    level integer,
    job_title text,
    born text,
    marital_status text,
    sex text,
    hired date,
    salaried text,
    vacation text,
    sick_leave text,
    current text,
    rowguid text,
    modified timestamp
);

create temporary table sales_order (
    id integer primary key,
    ordered date not null,
    person integer not null references sales_person,
    territory_id integer not null,
    sub_total numeric not null
);

-- The quotas were moved by 58 months more than the orders.
create temporary view quota as
select person, (date_trunc('month', quota_date) - interval '58 months')::date as quarter, amount
from quota_history;

create temporary view sold as
select person, date_trunc('quarter', ordered)::date as quarter, sum(sub_total) as total
from sales_order
group by 1, 2;

-- Who stands above whom: the path of the one below begins with the path of the one above, filler bits aside.
create temporary view above as
with path as (
    select id, rtrim(('x' || node)::varbit::text, '0') as bits
    from employee
)
select upper.id as manager, lower.id as person
from path upper
join path lower on starts_with(lower.bits, upper.bits) and lower.id <> upper.id;
