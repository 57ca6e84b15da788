-- A P-code that is no longer used, and the one of the region that took its place: old lists and phones still send it.
create table superseded (
    pcode      text primary key check (pcode ~ '^[A-Z][A-Z0-9]{1,19}$'),
    successor  text        not null references region (pcode),
    version    integer     not null check (version > 0),
    updated_at timestamptz not null,
    constraint superseded_by_another check (pcode <> successor)
);

create index superseded_by_successor on superseded (successor);
