-- What kind of source reported no longer goes out on the feed: not with old events either.
update event set data = (data::jsonb - 'sourceClass' - 'receivedAt')::json
where type like 'org.lifeline.report.%';
