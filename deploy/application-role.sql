-- The account that router and workers use (DATABASE_URL). It works with every table and cannot change one row of the audit,
-- not even by switching its triggers off, for it owns nothing of ours. `npm start` and `npm run db:prepare` run this by
-- themselves after every migration, on the built-in database always, on a given one when OWNER_DATABASE_URL names its
-- owner; then the name is that of the account in DATABASE_URL. By hand, as the owner:
--   psql "$OWNER_URL" -f deploy/application-role.sql
--   psql "$OWNER_URL" -c '\password hotline_app'
DO $$
DECLARE
  change text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hotline_app') THEN
    CREATE ROLE hotline_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
  END IF;
  -- The queue makes a schema of its own on PostgreSQL; one that the owner's account has made is handed over.
  EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO hotline_app', current_database());
  FOR change IN
    SELECT format('ALTER SCHEMA %I OWNER TO hotline_app', nspname) FROM pg_namespace
    WHERE nspname = 'queue' AND nspowner <> 'hotline_app'::regrole
    UNION ALL
    SELECT format('ALTER TABLE %s OWNER TO hotline_app', oid::regclass) FROM pg_class
    WHERE relnamespace = to_regnamespace('queue') AND relkind IN ('r', 'p', 'v') AND relowner <> 'hotline_app'::regrole
    UNION ALL
    SELECT format('ALTER ROUTINE %s OWNER TO hotline_app', oid::regprocedure) FROM pg_proc
    WHERE pronamespace = to_regnamespace('queue') AND proowner <> 'hotline_app'::regrole
  LOOP
    EXECUTE change;
  END LOOP;
END $$;
GRANT USAGE ON SCHEMA public TO hotline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO hotline_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO hotline_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_events, audit_words FROM hotline_app;
GRANT EXECUTE ON FUNCTION append_audit(text, jsonb), purge_words(text, uuid[]), purge_audit_words(text, uuid[]) TO hotline_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_events, triage_decisions, order_call_backs, call_back_attempts, consultation_opinions,
  linkages FROM hotline_app;
REVOKE DELETE, TRUNCATE ON vault_keys FROM hotline_app;
