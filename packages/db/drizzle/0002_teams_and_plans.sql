CREATE TABLE "kilotoken"."audit_entries" (
	"team_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_id" text,
	"subject_name" text,
	"details" jsonb NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entries_team_id_sequence_pk" PRIMARY KEY("team_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."audit_heads" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."instance" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"set_up_at" timestamp with time zone,
	CONSTRAINT "instance_only" CHECK ("kilotoken"."instance"."only")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."plan_drafts" (
	"team_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"base_version" integer NOT NULL,
	"document" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_drafts_team_id_plan_id_user_id_pk" PRIMARY KEY("team_id","plan_id","user_id"),
	CONSTRAINT "plan_drafts_size" CHECK (octet_length("kilotoken"."plan_drafts"."document") <= 1000000)
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."plan_versions" (
	"team_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"document" text NOT NULL,
	"document_hash" "bytea" NOT NULL,
	"note" text NOT NULL,
	"restored_from" integer,
	"engine_version" text NOT NULL,
	"catalogue_version" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"created_by_name" text NOT NULL,
	CONSTRAINT "plan_versions_team_id_plan_id_version_pk" PRIMARY KEY("team_id","plan_id","version"),
	CONSTRAINT "plan_versions_size" CHECK (octet_length("kilotoken"."plan_versions"."document") <= 1000000)
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."plans" (
	"team_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" jsonb NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_name" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by_name" text NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "plans_team_id_id_pk" PRIMARY KEY("team_id","id"),
	CONSTRAINT "plans_version" CHECK ("kilotoken"."plans"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."invitations" (
	"team_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"email" text NOT NULL,
	"email_typed" text NOT NULL,
	"role" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "invitations_team_id_id_pk" PRIMARY KEY("team_id","id"),
	CONSTRAINT "invitations_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "invitations_role" CHECK ("kilotoken"."invitations"."role" in ('owner', 'admin', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."memberships" (
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_team_id_user_id_pk" PRIMARY KEY("team_id","user_id"),
	CONSTRAINT "memberships_role" CHECK ("kilotoken"."memberships"."role" in ('owner', 'admin', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."teams" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."account_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "account_links_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "account_links_kind" CHECK ("kilotoken"."account_links"."kind" in ('setup', 'reset', 'sign_in')),
	CONSTRAINT "account_links_user" CHECK (("kilotoken"."account_links"."kind" = 'setup') = ("kilotoken"."account_links"."user_id" is null))
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."attempts" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempts_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"proven_at" timestamp with time zone DEFAULT now() NOT NULL,
	"address" text,
	"agent" text,
	CONSTRAINT "sessions_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"email_typed" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"password_set_at" timestamp with time zone,
	"email_verified_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "kilotoken"."audit_entries" ADD CONSTRAINT "audit_entries_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "kilotoken"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."audit_heads" ADD CONSTRAINT "audit_heads_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "kilotoken"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."plan_drafts" ADD CONSTRAINT "plan_drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "kilotoken"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."plan_drafts" ADD CONSTRAINT "plan_drafts_plan" FOREIGN KEY ("team_id","plan_id") REFERENCES "kilotoken"."plans"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."plan_versions" ADD CONSTRAINT "plan_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "kilotoken"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."plan_versions" ADD CONSTRAINT "plan_versions_plan" FOREIGN KEY ("team_id","plan_id") REFERENCES "kilotoken"."plans"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."plans" ADD CONSTRAINT "plans_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "kilotoken"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."invitations" ADD CONSTRAINT "invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "kilotoken"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."invitations" ADD CONSTRAINT "invitations_inviter" FOREIGN KEY ("team_id","invited_by") REFERENCES "kilotoken"."memberships"("team_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."memberships" ADD CONSTRAINT "memberships_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "kilotoken"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "kilotoken"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."teams" ADD CONSTRAINT "teams_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "kilotoken"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."account_links" ADD CONSTRAINT "account_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "kilotoken"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."identities" ADD CONSTRAINT "identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "kilotoken"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kilotoken"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "kilotoken"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_drafts_user_id_index" ON "kilotoken"."plan_drafts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "plan_versions_created_by_index" ON "kilotoken"."plan_versions" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "kilotoken"."invitations" USING btree ("team_id","email") WHERE "kilotoken"."invitations"."accepted_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_user_id_index" ON "kilotoken"."memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "account_links_user_id_index" ON "kilotoken"."account_links" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "attempts_window_start_index" ON "kilotoken"."attempts" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "identities_user_id_index" ON "kilotoken"."identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "kilotoken"."sessions" USING btree ("user_id");