-- The rights of the role that the service works as. It reads and writes rows, and owns nothing: it can neither change the schema
-- nor disable a trigger nor truncate. Said of every table at every start, so also of those that a later migration adds, and
-- whoever made them; a table that has the right grants already is left alone.
do $$
declare
    worker name := '${worker}';
    table_or_sequence record;
begin
    if worker = current_user then
        return; -- one role for both: it owns all of it, and the service says so
    end if;
    lock table feed_epoch in exclusive mode; -- instances that start together would change the same rights at once
    for table_or_sequence in
        with wanted as (
            select c.oid, c.relacl,
                   case when c.relkind = 'S' then 'sequence' else 'table' end as kind,
                   case
                       when c.relname = 'flyway_schema_history' or c.relispartition then '' -- parts are reached by the whole
                       when c.relkind = 'S' then 'SELECT, USAGE'
                       when c.relkind in ('v', 'm') or c.relname = 'feed_epoch' then 'SELECT'
                       when c.relname = any (string_to_array('${append-only}', ',')) then 'INSERT, SELECT'
                       else 'DELETE, INSERT, SELECT, UPDATE'
                   end as rights
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
              and pg_has_role(c.relowner, 'usage')),
        granted as (
            select w.oid,
                   coalesce(string_agg(a.privilege_type, ', ' order by a.privilege_type)
                                filter (where a.grantee = worker::regrole), '') as rights,
                   coalesce(bool_or(a.grantee = 0), false) as public
            from wanted w left join lateral aclexplode(w.relacl) a on true
            group by w.oid)
        select w.oid::regclass as name, w.kind, w.rights
        from wanted w join granted g using (oid)
        where g.rights <> w.rights or g.public
    loop
        execute format('revoke all on %s %s from public, %I', table_or_sequence.kind, table_or_sequence.name, worker);
        if table_or_sequence.rights <> '' then
            execute format('grant %s on %s %s to %I', table_or_sequence.rights, table_or_sequence.kind,
                           table_or_sequence.name, worker);
        end if;
    end loop;
    if has_schema_privilege(worker, current_schema(), 'create') then
        execute format('revoke create on schema %I from public, %I', current_schema(), worker);
    end if;
end $$;
