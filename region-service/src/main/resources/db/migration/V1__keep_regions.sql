-- Administrative areas by P-code. The level of the parent stands here too, so that the foreign key can hold the hierarchy.
create table region (
    pcode           text primary key check (pcode ~ '^[A-Z][A-Z0-9]{1,19}$'),
    admin_level     smallint    not null check (admin_level between 0 and 4),
    parent          text,
    parent_level    smallint,
    population      bigint check (population >= 0),
    population_year smallint check (population_year between 1900 and 2200),
    lat             double precision check (lat between -90 and 90),
    lon             double precision check (lon between -180 and 180),
    version         integer     not null check (version > 0),
    updated_at      timestamptz not null,

    unique (pcode, admin_level),
    constraint parent_exists_at_its_level foreign key (parent, parent_level) references region (pcode, admin_level) match full,
    constraint parent_is_above check (parent_level < admin_level),
    constraint only_countries_have_no_parent check ((parent is null) = (admin_level = 0)),
    constraint population_has_its_year check ((population is null) = (population_year is null)),
    constraint centroid_is_whole check ((lat is null) = (lon is null))
);

create index region_by_parent on region (parent, pcode);
create index region_by_level on region (admin_level, pcode);

-- One row a language: the name as it is written, as it is searched, and as it sounds.
create table region_name (
    pcode    text not null references region (pcode) on delete cascade,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    name     text not null check (name <> ''),
    key      text not null,
    sound    text not null,
    primary key (pcode, language)
);

-- Spellings that nearly match; trusted since PostgreSQL 13, so that the owner of the database may install it.
create extension if not exists pg_trgm;
