-- What is usual in an area and the areas inside it that have nothing of their own, from a time on. A removal is a row
-- too, so that what was usual then can still be told.
create table baseline (
    region        text        not null,
    service       text        not null,
    valid_from    timestamptz not null,
    level         text check (level in ('NORMAL', 'REDUCED', 'SEVERE', 'NONE')), -- null: removed from then on
    hours_per_day double precision check (hours_per_day between 0 and 24),
    note          text,
    version       bigint      not null,
    primary key (region, service, valid_from)
);

-- Areas whose assessments a changed baseline touches, until each has been assessed anew.
create table baseline_touched (
    region  text not null,
    service text not null,
    event   bigint not null,
    primary key (region, service)
);
