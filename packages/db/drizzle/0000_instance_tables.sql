CREATE SCHEMA IF NOT EXISTS "kilotoken";
--> statement-breakpoint
CREATE TABLE "kilotoken"."catalogue_accelerators" (
	"key" text PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"catalogue_version" text NOT NULL,
	"seeded_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."catalogue_models" (
	"key" text PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"catalogue_version" text NOT NULL,
	"seeded_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."catalogue_nodes" (
	"key" text PRIMARY KEY NOT NULL,
	"document" jsonb NOT NULL,
	"catalogue_version" text NOT NULL,
	"seeded_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."sample_plans" (
	"key" text PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"schema_version" text NOT NULL,
	"engine_version" text NOT NULL,
	"seeded_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kilotoken"."worker_heartbeats" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp with time zone DEFAULT now() NOT NULL
);
