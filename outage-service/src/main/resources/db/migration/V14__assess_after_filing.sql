-- What waits to be assessed anew, and why: written with the change, taken away with the assessment. Rows are only added and
-- removed, so whoever hands in a report never waits for an assessment.
create table reassessment (
    id           bigint generated always as identity primary key,
    region       text not null,
    service      text not null,
    seen_from    timestamptz, -- of the reports that joined or left
    seen_to      timestamptz,
    differs_from timestamptz, -- since when something else is different: a decision, or what is usual
    event        bigint not null, -- 0 when time alone is the reason
    check ((seen_from is null) = (seen_to is null))
);

create index reassessment_of_topic on reassessment (region, service);

insert into reassessment (region, service, differs_from, event)
select t.region, t.service, e.time, t.event from baseline_touched t join event e on e.id = t.event;
drop table baseline_touched;
