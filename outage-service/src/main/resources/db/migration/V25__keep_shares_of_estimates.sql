-- What share of the area samples say is at or beyond REDUCED, SEVERE and NONE: of each low, best and high. Null unless estimated.
alter table true_level add column shares double precision[] check (cardinality(shares) = 9);

update assessment a
set true_until = null, valid_until = null
from (select distinct region, service from true_level where basis = 'ESTIMATED') estimated
where a.region = estimated.region and a.service = estimated.service;
insert into reassessment (region, service, because, whole_area, event)
select distinct region, service, 'RULES_CHANGED', false, 0 from true_level where basis = 'ESTIMATED' order by region, service;
