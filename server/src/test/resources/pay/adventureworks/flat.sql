-- Each order at the share of its sales person, rounded by itself, and the bonus of the quarters whose quota was met.
with commission as (
    select person, date_trunc('quarter', ordered)::date as quarter, sum(round(sub_total * commission_pct, 2)) as paid
    from sales_order
    join sales_person on sales_person.id = person
    group by 1, 2
), quarterly as (
    select person,
           quarter,
           coalesce(commission.paid, 0) as commission,
           case when total >= quota.amount then sales_person.bonus else 0 end as bonus
    from quota
    full join commission using (person, quarter)
    full join sold using (person, quarter)
    join sales_person on sales_person.id = person
)
select format('AW-%s,%s,%s,%s', person, to_char(quarter, 'YYYY"-Q"Q'), line, round(amount, 2))
from quarterly
cross join lateral (
    values ('commission', commission), ('bonus', bonus), ('payable', commission + bonus)
) as lines (line, amount)
