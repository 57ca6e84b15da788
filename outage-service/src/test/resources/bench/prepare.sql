-- The regions that pgbench files reports about.
insert into region (pcode, admin_level, version) select 'PB' || i, 3, 1 from generate_series(1, 600) i
on conflict do nothing;
