-- Every area that an outage lies in, with what lists are sorted by: a page of any subtree is a walk along one index,
-- however many areas the subtree has. Kept by triggers, so that it can never differ from the outage.
create table outage_within (
    area       text        not null,
    outage     uuid        not null references outage on delete cascade,
    opened_at  timestamptz not null,
    started_at timestamptz not null,
    people     bigint      not null,
    open       boolean     not null,
    primary key (outage, area)
);
create index outage_within_by_opening on outage_within (area, opened_at desc, outage desc);
create index outage_within_by_people on outage_within (area, people desc, outage desc);
create index outage_within_by_start on outage_within (area, started_at, outage);
create index outage_within_open on outage_within (area, opened_at desc, outage desc) where open;

create function areas_around(region text) returns setof text language sql stable as $$
    with recursive up (pcode, steps) as (
        select region, 0
        union
        select r.parent, up.steps + 1 from region r join up on r.pcode = up.pcode
        where r.parent is not null and up.steps < 10)
    select distinct pcode from up
$$;

create function place_outage() returns trigger language plpgsql as $$
begin
    insert into outage_within (area, outage, opened_at, started_at, people, open)
    select area, new.id, new.opened_at, new.started_at, new.people, new.open
    from areas_around(new.region) area
    on conflict (outage, area) do update
        set opened_at = excluded.opened_at, started_at = excluded.started_at, people = excluded.people,
            open = excluded.open;
    return null;
end $$;

create trigger outage_is_placed after insert on outage for each row execute function place_outage();
create trigger outage_is_placed_again after update on outage for each row
    when ((old.started_at, old.opened_at, old.people, old.open)
          is distinct from (new.started_at, new.opened_at, new.people, new.open))
    execute function place_outage();

-- The tree may become known, or change, only after the outage.
create function place_outages_again(areas text[]) returns void language sql as $$
    with recursive inside (pcode) as (
        select unnest(areas)
        union
        select r.pcode from region r join inside i on r.parent = i.pcode),
    touched as (select o.* from outage o join inside i on o.region = i.pcode),
    right_place as (select t.id, a.area, t.opened_at, t.started_at, t.people, t.open
                    from touched t cross join lateral areas_around(t.region) a (area)),
    gone as (delete from outage_within w using touched t
             where w.outage = t.id and not exists (select 1 from right_place p where p.id = w.outage and p.area = w.area))
    insert into outage_within (area, outage, opened_at, started_at, people, open)
    select area, id, opened_at, started_at, people, open from right_place
    on conflict (outage, area) do nothing
$$;

insert into outage_within (area, outage, opened_at, started_at, people, open)
select a.area, o.id, o.opened_at, o.started_at, o.people, o.open
from outage o cross join lateral areas_around(o.region) a (area);

create index outage_by_people on outage (people desc, id desc);
create index outage_by_start on outage (started_at, id);
create index outage_by_state on outage (state, opened_at desc, id desc);
create index outage_by_verification on outage (verification, opened_at desc, id desc);

-- The queues: what is open is little, however much has been.
create index outage_open on outage (opened_at desc, id desc) where open;
create index outage_needs_decision on outage (opened_at desc, id desc)
    where open and (state = 'REPORTED' or restoration_reported);
create index outage_needs_recheck on outage (opened_at desc, id desc) where open and freshness <> 'CURRENT';
create index outage_open_by_people on outage (people desc, id desc) where open;
create index outage_open_by_start on outage (started_at, id) where open;
create index outage_needs_decision_by_people on outage (people desc, id desc)
    where open and (state = 'REPORTED' or restoration_reported);
create index outage_contested on outage (opened_at desc, id desc) where open and contested;

-- Arabic is written with and without hamza, dots and vowels: the forms of alef become one, alef maqsura becomes ya,
-- ta marbuta ha, the carriers of hamza their letters; tatweel, hamza alone and vowel marks go.
create function folded(words text) returns text language sql immutable strict parallel safe as $$
    select translate(lower(words),
        'أإآٱىةؤئ' || U&'\0640\0621\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0670',
        'اااايهوي')
$$;

create index report_notes on report using gin (to_tsvector('simple', folded(note))) where note is not null;
