-- A file that changes many regions: what it is, how far it has got, what became of its rows.
create table import (
    id              uuid primary key,
    kind            text        not null check (kind in ('REGIONS', 'BOUNDARIES')),
    name            text        not null check (name <> ''),
    state           text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    arrived         boolean     not null,
    dry_run         boolean     not null,
    bytes           bigint      not null check (bytes >= 0),
    digest          bytea,
    idempotency_key uuid unique,
    created_at      timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz,
    total           integer check (total >= 0),
    done            integer     not null check (done >= 0),
    created         integer     not null check (created >= 0),
    updated         integer     not null check (updated >= 0),
    unchanged       integer     not null check (unchanged >= 0),
    refused         integer     not null check (refused >= 0),
    failure         text,
    attempts        integer     not null check (attempts >= 0),

    constraint only_what_has_arrived_is_done check (arrived or state = 'WAITING'),
    constraint each_row_has_one_fate check (done = created + updated + unchanged + refused),
    constraint ended_when_over check ((finished_at is not null) = (state in ('DONE', 'FAILED'))),
    constraint a_failure_has_words check ((failure is not null) = (state = 'FAILED'))
);

create index import_not_over on import (created_at, id) where state in ('WAITING', 'RUNNING');
create index import_over on import (finished_at) where finished_at is not null;

-- The file itself, until its import is over: pieces, so that neither side ever holds it whole.
create table import_piece (
    import     uuid        not null references import (id) on delete cascade,
    place      integer     not null check (place >= 0),
    content    bytea       not null,
    arrived_at timestamptz not null,
    primary key (import, place)
);

-- Why a row was not taken.
create table import_refusal (
    import  uuid    not null references import (id) on delete cascade,
    row     integer not null check (row > 0),
    pcode   text,
    field   text,
    reason  text    not null,
    message text    not null,
    primary key (import, row)
);
