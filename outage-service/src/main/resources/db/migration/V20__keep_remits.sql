-- Of a report that could not be placed when it came: the regions that whoever filed it may speak of. Looked at when the
-- region is known, and gone then; of one that is refused for it nothing is left but that.
create table report_remit (
    report uuid primary key references report,
    areas  text[] not null
);
