-- What each role may do, table by table. A new table is closed until a migration opens it.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA "kilotoken" TO "kilotoken_app", "kilotoken_system", "kilotoken_backup";
--> statement-breakpoint
GRANT SELECT ON
	"kilotoken"."catalogue_accelerators",
	"kilotoken"."catalogue_models",
	"kilotoken"."catalogue_nodes",
	"kilotoken"."sample_plans",
	"kilotoken"."worker_heartbeats",
	"kilotoken"."schema_migrations"
TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "kilotoken"."worker_heartbeats" TO "kilotoken_system";
--> statement-breakpoint
-- A backup reads everything, tables of later migrations included.
GRANT SELECT ON ALL TABLES IN SCHEMA "kilotoken" TO "kilotoken_backup";
--> statement-breakpoint
GRANT SELECT ON ALL SEQUENCES IN SCHEMA "kilotoken" TO "kilotoken_backup";
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA "kilotoken" GRANT SELECT ON TABLES TO "kilotoken_backup";
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA "kilotoken" GRANT SELECT ON SEQUENCES TO "kilotoken_backup";
