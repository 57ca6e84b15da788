-- The server on which the migrations ran is the one whose xids are stored. After a dump is restored, or a server is promoted or
-- recovered to a point in time, xids begin anew: the old events are put before all new ones, and the new epoch makes every
-- reader take a snapshot again. Only the owner may change an event, so this is no work of the service's.
do $$
declare
    here text;
begin
    lock table feed_epoch in exclusive mode; -- instances that start together
    select s.system_identifier || '-' || c.timeline_id || '-' || d.oid into strict here
    from pg_control_system() s, pg_control_checkpoint() c, pg_database d
    where d.datname = current_database();
    if not exists (select from feed_epoch where server = here) then
        update event set xid = '0' where xid <> '0';
        insert into feed_epoch (server, epoch) values (here, gen_random_uuid())
        on conflict (one) do update set server = excluded.server, epoch = excluded.epoch;
    end if;
end $$;
