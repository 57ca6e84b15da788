-- Reports as they come: from wrong clocks, and from those who relay what others told them.
alter table report
    add column observed_as_sent timestamptz, -- where it is another time than the one that counts
    add column teller           text, -- stands for whoever told it; made at random
    add column source           text, -- reports of one source replace one another
    add column voice            text; -- of those who relay without a name: by author and class

-- What counts is never later than when it reached us. What an earlier observation touches is assessed anew.
insert into reassessment (region, service, seen_from, seen_to, event)
select region, service, received_at, observed_at, 0 from report where observed_at > received_at and resolved;
update report set observed_as_sent = observed_at, observed_at = received_at where observed_at > received_at;

-- The rule of ReportLineage: what was named, else of those who see for themselves the author, else each report for itself.
update report set
    source = coalesce(lineage, case when source_class in ('FIELD_STAFF', 'SENSOR') then author_lineage end, id::text),
    voice = case when lineage is null and source_class not in ('FIELD_STAFF', 'SENSOR')
                 then author_lineage || '/' || source_class end;
alter table report alter column source set not null;

-- The other reports of a source, of those that can have any.
create index report_of_source on report (source, region, service, observed_at) where source <> id::text;

-- By what a teller is known again, kept apart from the reports and erased after its time: nothing leads from the id to anybody then.
create table teller (
    id      uuid primary key,
    lookup  text        not null unique, -- keyed hash of the area and of what was said of the teller
    made_at timestamptz not null -- to the day
);
create index teller_by_age on teller (made_at);
