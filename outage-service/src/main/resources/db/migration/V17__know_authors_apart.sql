-- Who reported, kept apart from what was reported: another permission, and it can be erased alone.

-- What all keyed hashes of this installation are made with, itself sealed with a key that is not in the database. It stays the
-- same when that key is changed, so that whoever reported before is known again.
create table protection_secret (
    one    boolean primary key default true check (one),
    key_id text not null,
    sealed text not null
);

create table author (
    id               uuid primary key, -- made at random: nothing leads from it to the person once the row is gone
    lookup           text        not null unique, -- keyed hash of issuer and subject
    key_id           text        not null,
    sealed           text        not null, -- who it is, encrypted, bound to the id
    created_at       timestamptz not null,
    last_reported_at timestamptz not null  -- to the day
);
create index author_by_key on author (key_id);
create index author_by_last_report on author (last_reported_at);

create table report_author (
    report      uuid primary key references report,
    author      uuid        not null references author,
    received_at timestamptz not null
);
create index report_author_by_age on report_author (received_at);
create index report_author_of_author on report_author (author);

-- What stands for the author, within one service in one region, where a report names no lineage: one person is one source.
-- Reports that were there before have none, and stay lineages of their own.
alter table report add column author_lineage text;

-- To see, without reading them all, whether three sources of a class can be told apart. Those that name nobody cannot be.
create index report_source on report
    (region, service, source_class, hashtextextended(coalesce(lineage, author_lineage, ''), 0));
