-- Exact locations are erased after their time; the reports stay.
alter table report_location add column received_at timestamptz;
update report_location l set received_at = (select r.received_at from report r where r.id = l.report);
alter table report_location alter column received_at set not null;

create index report_location_by_age on report_location (received_at);
