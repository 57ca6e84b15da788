-- What was sent, where the report has since been filed under the successor of that P-code.
alter table report add column filed_under text;

-- When region-service said that there is no such region; the report is kept all the same, in case it learns of it.
alter table report add column refused_at timestamptz;
alter table report add constraint only_unresolved_are_refused check (refused_at is null or not resolved);

-- Reports are listed by what was seen last.
create index report_by_observation on report (observed_at, id);
