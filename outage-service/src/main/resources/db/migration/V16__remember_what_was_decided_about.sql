-- The time of which a person spoke who decided about an outage, as the outage was known then: what follows from the decision
-- no longer depends on the reports that have come in since, nor on their order.
alter table outage
    add column spoken_from timestamptz,
    add column spoken_to   timestamptz;
update outage set spoken_from = started_at, spoken_to = least(decided_at, coalesce(restored_at, decided_at))
    where decided is not null;
alter table outage
    add check ((spoken_from is null) = (spoken_to is null)),
    add check (decided is null or spoken_from is not null);
