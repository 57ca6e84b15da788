-- The rules' second edition. Reports are facts and stay; what follows from them is derived anew.

-- Decisions are claims about the supply of their outage. Those of before say what they said then.
alter table decision
    add column region        text,
    add column service       text,
    add column scope         text check (scope in ('WHOLE_AREA', 'PART')),
    add column says_level    text check (says_level in ('NORMAL', 'REDUCED', 'SEVERE', 'NONE')), -- null: no claim
    add column says_unit     text,
    add column says_amount   double precision,
    add column carries_since timestamptz,
    add check ((says_level is null) = (scope is null)),
    add check ((says_unit is null) = (says_amount is null));
update decision d set region = o.region, service = o.service from outage o where o.id = d.outage;
alter table decision alter column region set not null, alter column service set not null;
update decision d
set scope = 'WHOLE_AREA',
    says_level = case
        when d.decision in ('CONFIRM', 'REOPEN') then d.level
        when d.decision = 'MARK_PARTLY_RESTORED' then
            case when d.level = 'NONE' and o.baseline <> 'SEVERE' then 'SEVERE'
                 when d.level = 'SEVERE' and o.baseline = 'NORMAL' then 'REDUCED'
                 else d.level end
        else o.baseline end,
    carries_since = case when d.decision in ('CONFIRM', 'REOPEN') then o.started_at end
from outage o
where o.id = d.outage and d.decision in ('CONFIRM', 'REOPEN', 'MARK_PARTLY_RESTORED', 'RESTORE', 'REFUTE')
  and not exists (select 1 from outage later
                  where later.region = o.region and later.service = o.service and later.id <> o.id
                    and later.started_at > o.started_at and later.opened_at <= d.at
                    and later.state not in ('REFUTED', 'DUPLICATE'));
create index decision_about_supply on decision (region, service, at) where says_level is not null;

-- How much of the area an outage is known of, and the newest observation that it rests on.
alter table outage
    add column extent        text check (extent in ('WHOLE', 'ESTIMATED', 'IN_PART')),
    add column last_heard_at timestamptz,
    add column spoken_level  text;
update outage set extent = 'WHOLE', last_heard_at = reported_start, spoken_level = case when spoken_from is not null then level end;
alter table outage alter column extent set not null, alter column last_heard_at set not null;
alter table outage drop constraint outage_state_check, add constraint outage_state_check
    check (state in ('REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED', 'RESTORED', 'CLOSED', 'REFUTED', 'DUPLICATE', 'OUTCOME_UNKNOWN'));
-- Only what was closed is cut; a restoration ends an outage as a claim. A duplicate has no restoration of its own.
update outage set cut_at = null where state <> 'CLOSED';
update outage set restored_at = null where state = 'DUPLICATE';

-- What is usual of water, too, may be a measure.
alter table baseline add column litres_per_person_per_day double precision check (litres_per_person_per_day between 0 and 1000);

-- The true history by the second edition: a row for each change, true until the next.
truncate true_level;
alter table true_level
    add column basis        text check (basis in ('OBSERVED', 'ESTIMATED')),
    add column fall         text not null check (fall in ('WHOLE', 'ESTIMATED', 'IN_PART', 'NOT_BELOW', 'SILENT', 'FORGOTTEN')),
    add column part_level   text,
    add column last_known   text,
    add column measure_unit text,
    add column measure      double precision;

-- Why a supply waits: because of itself, of what is said around it, or because the rules have changed.
alter table reassessment drop constraint reassessment_check; -- of the columns that go
alter table reassessment
    add column changed_from timestamptz,
    add column because      text not null default 'OF_ITSELF' check (because in ('OF_ITSELF', 'HANDED_DOWN', 'RULES_CHANGED')),
    add column whole_area   boolean not null default true;
update reassessment set changed_from = least(seen_from, differs_from);
alter table reassessment
    drop column seen_from, drop column seen_to, drop column differs_from,
    alter column because drop default, alter column whole_area drop default;
create index reassessment_of_others on reassessment (id) where because <> 'OF_ITSELF';
create index reassessment_to_derive on reassessment (region, service) where because = 'RULES_CHANGED';

-- Everything that was ever spoken of is derived anew, in steps; what was told before stays told.
update assessment set true_until = null, valid_until = null;
insert into reassessment (region, service, because, whole_area, event)
select region, service, 'RULES_CHANGED', false, 0
from (select region, service from report where resolved union select region, service from assessment) supplies
order by region, service;
