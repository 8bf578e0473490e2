-- 1 % up to 75 % of the quota, 1.5 % up to all of it, 2.5 % beyond, rounded once; 0.1 % of what was sold below.
with commission as (
    select person,
           quarter,
           round(0.01 * least(total, 0.75 * amount)
               + 0.015 * greatest(0, least(total, amount) - 0.75 * amount)
               + 0.025 * greatest(0, total - amount), 2) as paid
    from sold
    left join quota using (person, quarter)
), override as (
    select manager as person, quarter, round(0.001 * sum(total), 2) as paid
    from above
    join sold using (person)
    group by 1, 2
), quarterly as (
    select person, quarter, 'commission' as line, paid from commission
    union all
    select person, quarter, 'override', paid from override
)
select format('AW-%s,%s,%s,%s', person, to_char(quarter, 'YYYY"-Q"Q'), coalesce(line, 'payable'), sum(paid))
from quarterly
group by grouping sets ((person, quarter, line), (person, quarter))
