-- An episode in which an assessment is worse than the region's baseline.
create table outage (
    id             uuid primary key,
    region         text        not null,
    service        text        not null,
    state          text        not null check (state in ('REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED', 'RESTORED',
                                                         'CLOSED', 'REFUTED', 'DUPLICATE')),
    level          text        not null check (level in ('NORMAL', 'REDUCED', 'SEVERE', 'NONE', 'UNKNOWN')),
    worst_level    text        not null check (worst_level in ('REDUCED', 'SEVERE', 'NONE')),
    baseline       text        not null,
    reported_start timestamptz not null,
    restored_at    timestamptz,
    opened_at      timestamptz not null,
    updated_at     timestamptz not null,
    first_event    bigint      not null, -- the timeline of the region and service belongs to it from here
    last_event     bigint, -- to here
    people_min     bigint,
    people_best    bigint,
    people_max     bigint,
    exercise       boolean     not null,
    version        bigint      not null,
    check ((state in ('RESTORED', 'CLOSED', 'REFUTED', 'DUPLICATE')) or restored_at is null)
);

create unique index one_open_outage on outage (region, service)
    where state in ('REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED');
create index outage_by_opening on outage (opened_at desc, id desc);
create index outage_of_region on outage (region, opened_at desc, id desc);
