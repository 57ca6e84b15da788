-- Where a region lies: its shape as well-known binary in degrees of WGS 84, and the box around it to find it by.
create table boundary (
    pcode      text primary key references region (pcode),
    shape      bytea            not null,
    west       double precision not null check (west between -180 and 180),
    south      double precision not null check (south between -90 and 90),
    east       double precision not null check (east between west and 180),
    north      double precision not null check (north between south and 90),
    version    integer          not null check (version > 0),
    updated_at timestamptz      not null
);

create index boundary_by_box on boundary using gist (box(point(west, south), point(east, north)));
