-- Of a source, what is asked after is its newest reports of one scope in a supply; they are found in their order, however many
-- there are of them.
drop index report_of_source;
create index report_of_source on report (source, region, service, scope, observed_at, id) where source <> id::text;
