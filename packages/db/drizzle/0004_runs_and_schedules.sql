CREATE TABLE "kilotoken"."job_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"queue" text NOT NULL,
	"payload" jsonb NOT NULL,
	"start_after" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."deliveries" (
	"team_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"recipient" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "deliveries_team_id_id_pk" PRIMARY KEY("team_id","id")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."run_files" (
	"team_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"format" text NOT NULL,
	"content" "bytea" NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "run_files_team_id_run_id_format_pk" PRIMARY KEY("team_id","run_id","format"),
	CONSTRAINT "run_files_size" CHECK (octet_length("kilotoken"."run_files"."content") <= 20000000)
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."run_results" (
	"team_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"result" text NOT NULL,
	"result_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "run_results_team_id_run_id_pk" PRIMARY KEY("team_id","run_id")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."runs" (
	"team_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"plan_version" integer NOT NULL,
	"plan_name" jsonb NOT NULL,
	"scenario" text,
	"trials" integer NOT NULL,
	"seed" bigint NOT NULL,
	"report" jsonb,
	"engine_version" text NOT NULL,
	"catalogue_version" text NOT NULL,
	"status" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"worker_id" text,
	"done" integer DEFAULT 0 NOT NULL,
	"snapshot" jsonb,
	"checkpoint" "bytea",
	"cancel_requested_at" timestamp with time zone,
	"failure" jsonb,
	"requested_by" uuid,
	"requested_by_name" text NOT NULL,
	"schedule_id" uuid,
	"slot_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "runs_team_id_id_pk" PRIMARY KEY("team_id","id"),
	CONSTRAINT "runs_trials" CHECK ("kilotoken"."runs"."trials" between 0 and 2000000),
	CONSTRAINT "runs_seed" CHECK ("kilotoken"."runs"."seed" between 0 and 4294967295)
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."schedule_clocks" (
	"team_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"next_at" timestamp with time zone,
	CONSTRAINT "schedule_clocks_team_id_schedule_id_pk" PRIMARY KEY("team_id","schedule_id")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."schedule_slots" (
	"team_id" uuid NOT NULL,
	"schedule_id" uuid NOT NULL,
	"slot_at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	"run_id" uuid,
	"older_skipped" integer DEFAULT 0 NOT NULL,
	"failure" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_slots_team_id_schedule_id_slot_at_pk" PRIMARY KEY("team_id","schedule_id","slot_at")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."schedules" (
	"team_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"scenario" text,
	"trials" integer NOT NULL,
	"seed" bigint NOT NULL,
	"report" jsonb,
	"recurrence" jsonb NOT NULL,
	"zone" text NOT NULL,
	"misfire" text NOT NULL,
	"owner_id" uuid,
	"owner_name" text NOT NULL,
	"paused_at" timestamp with time zone,
	"pause_reason" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by_name" text NOT NULL,
	CONSTRAINT "schedules_team_id_id_pk" PRIMARY KEY("team_id","id"),
	CONSTRAINT "schedules_pause" CHECK (("kilotoken"."schedules"."paused_at" is null) = ("kilotoken"."schedules"."pause_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "kilotoken"."deliveries" ADD CONSTRAINT "deliveries_run" FOREIGN KEY ("team_id","run_id") REFERENCES "kilotoken"."runs"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."run_files" ADD CONSTRAINT "run_files_run" FOREIGN KEY ("team_id","run_id") REFERENCES "kilotoken"."runs"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."run_results" ADD CONSTRAINT "run_results_run" FOREIGN KEY ("team_id","run_id") REFERENCES "kilotoken"."runs"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."runs" ADD CONSTRAINT "runs_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "kilotoken"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."runs" ADD CONSTRAINT "runs_plan_version" FOREIGN KEY ("team_id","plan_id","plan_version") REFERENCES "kilotoken"."plan_versions"("team_id","plan_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."schedule_clocks" ADD CONSTRAINT "schedule_clocks_schedule" FOREIGN KEY ("team_id","schedule_id") REFERENCES "kilotoken"."schedules"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."schedule_slots" ADD CONSTRAINT "schedule_slots_schedule" FOREIGN KEY ("team_id","schedule_id") REFERENCES "kilotoken"."schedules"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."schedules" ADD CONSTRAINT "schedules_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "kilotoken"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."schedules" ADD CONSTRAINT "schedules_plan" FOREIGN KEY ("team_id","plan_id") REFERENCES "kilotoken"."plans"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_once" ON "kilotoken"."deliveries" USING btree ("team_id","run_id","recipient");--> statement-breakpoint
CREATE INDEX "runs_team_id_schedule_id_created_at_index" ON "kilotoken"."runs" USING btree ("team_id","schedule_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_slot" ON "kilotoken"."runs" USING btree ("team_id","schedule_id","slot_at");--> statement-breakpoint
CREATE INDEX "runs_team_id_created_at_index" ON "kilotoken"."runs" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "runs_team_id_plan_id_index" ON "kilotoken"."runs" USING btree ("team_id","plan_id");--> statement-breakpoint
CREATE INDEX "runs_requested_by_index" ON "kilotoken"."runs" USING btree ("requested_by");--> statement-breakpoint
CREATE INDEX "schedule_clocks_next_at_index" ON "kilotoken"."schedule_clocks" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "schedules_team_id_plan_id_index" ON "kilotoken"."schedules" USING btree ("team_id","plan_id");--> statement-breakpoint
CREATE INDEX "schedules_owner_id_index" ON "kilotoken"."schedules" USING btree ("owner_id");