-- Everybody but coordinators lists reports by the day on which they were seen, within a day in an order that says nothing:
-- in the order of exact times, what is shown of a report by its source could be joined with what is shown of it by its area.
create index report_by_day on report
    ((date_trunc('day', observed_at at time zone 'UTC')) desc, (hashtextextended(id::text, 0)) desc);

-- People are counted among the newest reports of a supply, by the index of its reports. Lineages are no longer counted.
drop index report_source;

-- Outages are sorted by the minute in which they became known: who opens outages by the second would else learn from the order
-- when others were opened. The moment stands in the event that tells it.
update outage set opened_at = date_trunc('minute', opened_at) where opened_at <> date_trunc('minute', opened_at);
