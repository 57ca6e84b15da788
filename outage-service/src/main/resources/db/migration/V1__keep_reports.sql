-- One immutable claim of one source about one service in one region at one time. Never edited, never erased.
create table report (
    id                uuid primary key, -- chosen by the reporter's device, so that a retry is harmless
    digest            text        not null, -- of the body, to tell a retry from a contradiction
    region            text        not null,
    resolved          boolean     not null, -- false while nobody could say whether the region exists
    service           text        not null,
    level             text        not null check (level in ('NORMAL', 'REDUCED', 'SEVERE', 'NONE', 'UNKNOWN')),
    hours_per_day     double precision check (hours_per_day between 0 and 24),
    litres_per_person_per_day double precision check (litres_per_person_per_day >= 0),
    days_between_supply double precision check (days_between_supply >= 0),
    no_data_reason    text,
    observed_at       timestamptz not null,
    received_at       timestamptz not null,
    scope             text        not null check (scope in ('WHOLE_AREA', 'PART')),
    cause             text,
    note              text,
    people_min        bigint,
    people_best       bigint,
    people_max        bigint,
    people_method     text,
    source_class      text        not null,
    reliability       text        not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    credibility       smallint    not null check (credibility between 1 and 6),
    lineage           text,
    backup            text[]      not null,
    exercise          boolean     not null,
    retracted_at      timestamptz,
    retraction_reason text,
    check ((level = 'UNKNOWN') = (no_data_reason is not null)),
    check ((people_min is null) = (people_max is null) and (people_min is null) = (people_method is null)),
    check (people_min between 0 and people_max and coalesce(people_best between people_min and people_max, true)),
    check ((retracted_at is null) = (retraction_reason is null))
);

create index report_of_one_service_in_one_region on report (region, service, observed_at);
create index report_unresolved on report (region) where not resolved;

-- Where exactly it was seen is kept apart from what was seen: another permission, and it can be erased alone.
create table report_location (
    report uuid primary key references report,
    lat    double precision not null check (lat between -90 and 90),
    lon    double precision not null check (lon between -180 and 180)
);
