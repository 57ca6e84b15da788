-- What everything known today says of every moment: a row for each change of level, true until the next row.
-- It is derived from the reports, and only the part that a new or retracted report can touch is derived anew.
create table true_level (
    region     text        not null,
    service    text        not null,
    from_time  timestamptz not null,
    level      text        not null check (level in ('NORMAL', 'REDUCED', 'SEVERE', 'NONE', 'UNKNOWN')),
    since      timestamptz, -- when the report was observed that last changed the level
    primary key (region, service, from_time)
);

-- How far the true levels are derived; null when not at all, and then they are from the first report on.
alter table assessment add column true_until timestamptz;
