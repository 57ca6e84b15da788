-- What people decide about outages, what they add to them, and what queues and lists are filtered by.
alter table outage
    add column started_at          timestamptz, -- the actual period, by the evidence
    add column evidence_ended_at   timestamptz,
    add column decided             text check (decided in ('CONFIRM', 'REFUTE', 'MARK_PARTLY_RESTORED', 'RESTORE',
                                                           'CLOSE', 'REOPEN', 'MERGE')),
    add column decided_at          timestamptz,
    add column cut_at              timestamptz, -- a person said that it was over then, whatever the evidence
    add column refuted_because     text, -- set when the evidence refuted it, not a person
    add column duplicate_of        uuid references outage,
    add column cause               text,
    add column cause_kind          text,
    add column note                text,
    add column estimated_at        timestamptz,
    add column estimate_confidence text check (estimate_confidence in ('HIGH', 'LOW')),
    add column verification        text not null default 'UNVERIFIED'
        check (verification in ('VERIFIED', 'DISPUTED', 'CORROBORATED', 'UNVERIFIED')),
    add column freshness           text not null default 'CURRENT' check (freshness in ('CURRENT', 'STALE', 'UNKNOWN')),
    add column contested           boolean not null default false,
    add column restoration_reported boolean not null default false,
    add column open                boolean generated always as
        (state in ('REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED')) stored,
    add column people              bigint generated always as (coalesce(people_best, people_max, -1)) stored,
    add check ((state = 'DUPLICATE') = (duplicate_of is not null)),
    add check (duplicate_of <> id),
    add check ((estimated_at is null) = (estimate_confidence is null)),
    add check ((decided is null) = (decided_at is null)),
    add check (state = 'REFUTED' or refuted_because is null);

update outage set started_at = reported_start, evidence_ended_at = restored_at;
alter table outage alter column started_at set not null;

create index outage_of_pair on outage (region, service, started_at);
create index outage_duplicates on outage (duplicate_of) where duplicate_of is not null;

-- The audit trail of decisions. The reason stays here: it never leaves with the feed.
create table decision (
    id           uuid primary key,
    outage       uuid        not null references outage,
    decision     text        not null,
    reason       text        not null,
    actor        text        not null, -- a pseudonym
    at           timestamptz not null,
    level        text        not null, -- of the outage when it was decided
    before_state text        not null,
    after_state  text        not null,
    into_outage  uuid references outage
);

create index decision_of_outage on decision (outage, at);
