-- The account that router and workers use in production (DATABASE_URL). It works with every table and cannot change one
-- row of the audit, not even by switching its triggers off, for it owns nothing of ours. Run it as the owner of the
-- database after every `npm run db:prepare`, which goes on using the owner's account:
--   psql "$OWNER_URL" -f deploy/application-role.sql
--   psql "$OWNER_URL" -c '\password hotline_app'
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hotline_app') THEN
    CREATE ROLE hotline_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
  END IF;
  -- The queue makes a schema of its own on PostgreSQL.
  EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO hotline_app', current_database());
END $$;
GRANT USAGE ON SCHEMA public TO hotline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO hotline_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO hotline_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_events FROM hotline_app;
GRANT EXECUTE ON FUNCTION append_audit(text, jsonb) TO hotline_app;
REVOKE UPDATE, DELETE, TRUNCATE ON case_events, triage_decisions FROM hotline_app;
REVOKE DELETE, TRUNCATE ON vault_keys FROM hotline_app;
