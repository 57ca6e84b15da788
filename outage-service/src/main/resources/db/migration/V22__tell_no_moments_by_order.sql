-- Everybody but coordinators lists reports by the day on which they were seen, within a day in an order that says nothing. It is
-- random and not made from the id: whoever knows the ids of some reports would else know where between them another must stand.
alter table report add column place uuid not null default gen_random_uuid();
create index report_by_day on report ((date_trunc('day', observed_at at time zone 'UTC')) desc, place desc);

-- People are counted among the newest reports of a supply, by the index of its reports. Lineages are no longer counted.
drop index report_source;

-- Outages are sorted by the minute in which they became known: who opens outages by the second would else learn from the order
-- when others were opened. The moment stands in the event that tells it.
update outage set opened_at = date_trunc('minute', opened_at) where opened_at <> date_trunc('minute', opened_at);

-- From which hour to which hour the outages of a supply lasted, as it was told until a moment. In hours, and not as it is by now:
-- which of two reports still belongs to an outage would else tell its first and last observation, and when these have changed.
create function outage_hours(of_region text, of_service text, told_until timestamptz)
returns table (id uuid, from_hour timestamptz, to_hour timestamptz) language sql stable as $$
    select o.id,
           date_trunc('hour', case when before.data is null then o.reported_start
                                   else (before.data ->> 'reportedStart')::timestamptz end),
           coalesce(date_trunc('hour', case when before.data is null then o.restored_at
                                            else (before.data ->> 'restoredAt')::timestamptz end), 'infinity')
    from outage o left join lateral (
        select e.data from event e
        where o.updated_at > told_until and e.subject = o.region || '/' || o.service and e.id >= o.first_event
          and e.time <= told_until and e.type like 'org.lifeline.outage.%' and e.data ->> 'id' = o.id::text
        order by e.id desc limit 1) before on true
    where o.region = of_region and o.service = of_service and o.opened_at <= told_until
      and (o.updated_at <= told_until or before.data is not null)
$$;
