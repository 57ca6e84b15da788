-- What kind of source reported, and when exactly the report came, no longer goes out on the feed: neither with old events.
update event set data = (data::jsonb - 'sourceClass' - 'receivedAt')::json
where type like 'org.lifeline.report.%';
