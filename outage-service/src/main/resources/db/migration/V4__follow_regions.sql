-- The replica of the region tree, so that reports are taken while region-service is down, and how far it has followed.
create table region (
    pcode           text primary key,
    admin_level     smallint not null,
    parent          text,
    population      bigint,
    population_year int,
    version         bigint   not null
);

create index region_below on region (parent);

create table region_cursor (
    one    boolean primary key default true check (one),
    cursor text not null
);
