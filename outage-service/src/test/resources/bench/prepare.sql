-- 600 topics as the service leaves them when an outage is open: what pgbench updates.
insert into region (pcode, admin_level, version) select 'PB' || i, 3, 1 from generate_series(1, 600) i
on conflict do nothing;
insert into assessment (region, service, level, state, version, assessed_at)
select 'PB' || i, 'WATER', 'NONE', repeat('x', 400), 1, now() from generate_series(1, 600) i
on conflict do nothing;
insert into outage (id, region, service, state, level, worst_level, baseline, reported_start, opened_at, updated_at,
                    first_event, exercise, version)
select gen_random_uuid(), 'PB' || i, 'WATER', 'REPORTED', 'NONE', 'NONE', 'NORMAL', now(), now(), now(), 1, false, 1
from generate_series(1, 600) i
on conflict do nothing;
