CREATE TABLE "kilotoken"."team_limits" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"run_numbers" bigint,
	"open_runs" integer,
	CONSTRAINT "team_limits_run_numbers" CHECK ("kilotoken"."team_limits"."run_numbers" between 1 and 1000000000000000),
	CONSTRAINT "team_limits_open_runs" CHECK ("kilotoken"."team_limits"."open_runs" between 1 and 10000)
);
--> statement-breakpoint
ALTER TABLE "kilotoken"."runs" ADD COLUMN "scenario_name" jsonb;--> statement-breakpoint
ALTER TABLE "kilotoken"."runs" ADD COLUMN "cancelled_by_name" text;--> statement-breakpoint
ALTER TABLE "kilotoken"."runs" ADD COLUMN "request_id" uuid;--> statement-breakpoint
ALTER TABLE "kilotoken"."runs" ADD COLUMN "numbers_per_second" double precision;--> statement-breakpoint
ALTER TABLE "kilotoken"."schedules" ADD COLUMN "overlap" text DEFAULT 'skip' NOT NULL;--> statement-breakpoint
ALTER TABLE "kilotoken"."team_limits" ADD CONSTRAINT "team_limits_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "kilotoken"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "runs_request" ON "kilotoken"."runs" USING btree ("team_id","request_id");--> statement-breakpoint
ALTER TABLE "kilotoken"."schedules" ADD CONSTRAINT "schedules_overlap" CHECK ("kilotoken"."schedules"."overlap" in ('skip', 'queue'));