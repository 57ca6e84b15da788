-- Events pushed to whoever asked for them. The source is the table event, read in the order of the feed.
create table webhook (
    id                uuid primary key,
    owner             text        not null, -- keyed hash of who registered it
    url               text        not null check (length(url) between 8 and 2000),
    description       text check (length(description) <= 500),
    event_types       text[]      not null, -- each empty list stands for all
    regions           text[]      not null,
    services          text[]      not null,
    state             text        not null check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
    disabled_because  text check (disabled_because in ('GONE', 'FAILING')),
    secret            text        not null, -- encrypted, bound to the id
    previous_secret   text,
    previous_until    timestamptz, -- until then the previous one signs, too
    begins_after      text        not null, -- the place in the feed at which it was registered
    created_at        timestamptz not null,
    last_delivered_at timestamptz,
    failing_since     timestamptz, -- the first failure after which nothing was delivered any more
    failures          int         not null check (failures >= 0),
    held_until        timestamptz, -- a receiver that fails is left alone for a moment
    version           bigint      not null,
    check ((state = 'DISABLED') = (disabled_because is not null)),
    check ((previous_secret is null) = (previous_until is null)),
    check ((failures = 0) = (failing_since is null))
);
create index webhook_of_owner on webhook (owner, id);

create table webhook_delivery (
    id              uuid primary key, -- rises with time; the webhook-id, the same in every attempt
    webhook         uuid        not null references webhook on delete cascade,
    event_id        text        not null,
    event_type      text        not null,
    subject         text        not null,
    body            text        not null, -- as it is sent and signed
    state           text        not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    trial           boolean     not null, -- a test event: one attempt
    urgent          boolean     not null, -- asked for by hand: goes although the webhook is paused or held
    attempts        int         not null check (attempts >= 0),
    created_at      timestamptz not null,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz, -- while one is under way: when it counts as lost, with the instance that made it
    delivered_at    timestamptz,
    last_status     int,
    last_failure    text,
    unique (webhook, event_id),
    check ((state = 'WAITING') = (next_attempt_at is not null)),
    check ((state = 'DELIVERED') = (delivered_at is not null)),
    check ((attempts = 0) = (last_attempt_at is null))
);
create index webhook_delivery_due on webhook_delivery (webhook, next_attempt_at, id) where state = 'WAITING';
create index webhook_delivery_urgent on webhook_delivery (next_attempt_at) where state = 'WAITING' and urgent;
create index webhook_delivery_failed on webhook_delivery (webhook, id) where state = 'FAILED';
create index webhook_delivery_listed on webhook_delivery (webhook, id);
create index webhook_delivery_by_age on webhook_delivery (created_at);

-- Up to where in the feed the deliveries have been written, kept in their transaction.
create table webhook_cursor (
    one      boolean primary key default true check (one),
    cursor   text        not null,
    moved_at timestamptz not null
);

-- Who made, changed and deleted which webhook, and who changed its secret, goes on record; for that nobody gives a reason.
alter table audit
    add column webhook uuid,
    alter column reason drop not null,
    drop constraint audit_act_check,
    drop constraint audit_check2,
    add constraint audit_act_check check (act in ('IDENTITY_READ', 'IDENTITY_NOT_KNOWN', 'DECIDED', 'WEBHOOK_REGISTERED',
        'WEBHOOK_CHANGED', 'WEBHOOK_SECRET_CHANGED', 'WEBHOOK_DELETED')),
    add constraint audit_of_report check ((act in ('IDENTITY_READ', 'IDENTITY_NOT_KNOWN')) = (report is not null)),
    add constraint audit_of_webhook check ((act like 'WEBHOOK%') = (webhook is not null)),
    add constraint audit_has_reason check ((act like 'WEBHOOK%') = (reason is null));
