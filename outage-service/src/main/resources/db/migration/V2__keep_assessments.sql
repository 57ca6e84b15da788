-- What the reports of one service in one region add up to now. It can always be computed anew from them.
create table assessment (
    region      text        not null,
    service     text        not null,
    level       text        not null,
    state       text        not null, -- JSON, as it goes out on the feed
    version     bigint      not null,
    assessed_at timestamptz not null,
    valid_until timestamptz, -- when time alone will next change something of it
    primary key (region, service)
);

create index assessment_due on assessment (valid_until) where valid_until is not null;
