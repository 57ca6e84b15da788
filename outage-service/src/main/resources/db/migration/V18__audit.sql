-- Who read whose identity, and who decided what. Rows are added, and never changed or taken away.
create table audit (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    subject  text        not null, -- of the member of staff, as the identity provider names it
    username text,
    act      text        not null check (act in ('IDENTITY_READ', 'IDENTITY_NOT_KNOWN', 'DECIDED')),
    report   uuid,
    outage   uuid,
    decision text,
    reason   text        not null,
    check ((act = 'DECIDED') = (outage is not null)),
    check ((act = 'DECIDED') = (decision is not null)),
    check ((act <> 'DECIDED') = (report is not null))
);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is only ever added to';
end $$;

create trigger audit_is_only_added_to before update or delete or truncate on audit
    for each statement execute function refuse_change_of_audit();
