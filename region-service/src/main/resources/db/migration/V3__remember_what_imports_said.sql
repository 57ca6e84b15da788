-- Of what an import has said the bundled gazetteer, which is loaded at every start, says nothing any more.
alter table region add column imported boolean not null default false;
