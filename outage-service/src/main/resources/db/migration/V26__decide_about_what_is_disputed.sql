-- A decision is disputed while a credible report speaks against it that was seen before and heard only after. That has to be decided
-- about, be the outage open or not: the queue of decisions is no longer one of open outages alone.
alter table outage add column decision_disputed boolean not null default false;
alter table outage_within add column decision_disputed boolean not null default false;

create or replace function place_outage() returns trigger language plpgsql as $$
begin
    insert into outage_within (area, outage, opened_at, started_at, people, open, decision_disputed)
    select area, new.id, new.opened_at, new.started_at, new.people, new.open, new.decision_disputed
    from areas_around(new.region) area
    on conflict (outage, area) do update
        set opened_at = excluded.opened_at, started_at = excluded.started_at, people = excluded.people,
            open = excluded.open, decision_disputed = excluded.decision_disputed;
    return null;
end $$;

drop trigger outage_is_placed_again on outage;
create trigger outage_is_placed_again after update on outage for each row
    when ((old.started_at, old.opened_at, old.people, old.open, old.decision_disputed)
          is distinct from (new.started_at, new.opened_at, new.people, new.open, new.decision_disputed))
    execute function place_outage();

create or replace function place_outages_again(areas text[]) returns void language sql as $$
    with recursive inside (pcode) as (
        select unnest(areas)
        union
        select r.pcode from region r join inside i on r.parent = i.pcode),
    touched as (select o.* from outage o join inside i on o.region = i.pcode),
    right_place as (select t.id, a.area, t.opened_at, t.started_at, t.people, t.open, t.decision_disputed
                    from touched t cross join lateral areas_around(t.region) a (area)),
    gone as (delete from outage_within w using touched t
             where w.outage = t.id and not exists (select 1 from right_place p where p.id = w.outage and p.area = w.area))
    insert into outage_within (area, outage, opened_at, started_at, people, open, decision_disputed)
    select area, id, opened_at, started_at, people, open, decision_disputed from right_place
    on conflict (outage, area) do nothing
$$;

-- What is open is in all of them: it implies what they are of, so that the other queues walk along them, too.
drop index outage_open;
drop index outage_open_by_people;
drop index outage_open_by_start;
drop index outage_within_open;
create index outage_open on outage (opened_at desc, id desc) where open or decision_disputed;
create index outage_open_by_people on outage (people desc, id desc) where open or decision_disputed;
create index outage_open_by_start on outage (started_at, id) where open or decision_disputed;
create index outage_within_open on outage_within (area, opened_at desc, outage desc) where open or decision_disputed;

drop index outage_needs_decision;
drop index outage_needs_decision_by_people;
create index outage_needs_decision on outage (opened_at desc, id desc)
    where (open or decision_disputed)
      and (state not in ('CONFIRMED', 'PARTIALLY_RESTORED') or restoration_reported or decision_disputed);
create index outage_needs_decision_by_people on outage (people desc, id desc)
    where (open or decision_disputed)
      and (state not in ('CONFIRMED', 'PARTIALLY_RESTORED') or restoration_reported or decision_disputed);
