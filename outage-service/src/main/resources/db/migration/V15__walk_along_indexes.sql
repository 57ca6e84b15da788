-- What the planner must know so that a page costs the same however much there is.

-- How often words are written, to tell common ones from rare ones without counting. Gathered when the table is analysed, it
-- costs nothing when a report comes in. The statistics of report_notes do not serve: that index is partial, so they do not
-- speak for all reports.
create statistics report_words on (to_tsvector('simple', folded(note))) from report;

-- The same two queues said by what is not in them. Open and reported are one thing to us, two unlikely ones to the planner: it
-- would expect a handful where there are thousands, and sort them all instead of walking along the index.
drop index outage_needs_decision;
drop index outage_needs_decision_by_people;
create index outage_needs_decision on outage (opened_at desc, id desc)
    where open and (state not in ('CONFIRMED', 'PARTIALLY_RESTORED') or restoration_reported);
create index outage_needs_decision_by_people on outage (people desc, id desc)
    where open and (state not in ('CONFIRMED', 'PARTIALLY_RESTORED') or restoration_reported);

-- From a report to the outages in whose time it falls, without reading all that its region has ever had. The end comes first:
-- of those that had not ended when it was seen there are few, if it is of late. Takes the place of an index that lists no
-- longer use since they walk along outage_within.
create index outage_of_reports on outage (region, service, coalesce(restored_at, 'infinity'), reported_start)
    include (restored_at, id); -- restored_at once more, or the planner sees no index-only scan
drop index outage_of_region;

-- One index divided, each outage in one part: the planner knows of an index by time that it reads the table in order, and does
-- not know it of one by verification first, so it would read the outages of all verifications to leave out most.
drop index outage_by_verification;
create index outage_verified on outage (opened_at desc, id desc) where verification = 'VERIFIED';
create index outage_disputed on outage (opened_at desc, id desc) where verification = 'DISPUTED';
create index outage_corroborated on outage (opened_at desc, id desc) where verification = 'CORROBORATED';
create index outage_unverified on outage (opened_at desc, id desc) where verification = 'UNVERIFIED';

analyze report;
