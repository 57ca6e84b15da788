-- Every change of state is one row, written in the transaction of the change: timeline, audit trail and feed in one.
create table event (
    id      bigint generated always as identity primary key,
    xid     xid8        not null default pg_current_xact_id(),
    type    text        not null,
    subject text        not null,
    time    timestamptz not null,
    data    json        not null
);

-- The order in which readers see events. The identity alone is not one: transactions commit out of its order.
create index event_in_reading_order on event (xid, id);
create index event_by_subject on event (subject, id);

-- Which server, and which of its lives, the xids above belong to. A restored database starts its xids anew.
create table feed_epoch (
    one    boolean primary key default true check (one),
    server text not null,
    epoch  text not null
);
