-- The replica of the P-codes that are no longer used, so that reports under them find their region by themselves.
create table region_successor (
    pcode     text primary key,
    successor text   not null,
    version   bigint not null,
    check (pcode <> successor)
);
