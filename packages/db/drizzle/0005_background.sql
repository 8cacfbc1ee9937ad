-- Rights of runs and schedules. A worker enters a team for a job, without a person: it reads what the team has and writes outcomes.
--> statement-breakpoint
CREATE FUNCTION "kilotoken"."is_worker"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
	RETURN coalesce("kilotoken"."my_role"() = 'worker', false);
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION "kilotoken".is_worker() TO "kilotoken_app", "kilotoken_system", "kilotoken_backup", "kilotoken_owner";
--> statement-breakpoint
GRANT SELECT, INSERT ON "kilotoken"."run_results", "kilotoken"."run_files", "kilotoken"."schedule_slots" TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "kilotoken"."deliveries" TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "kilotoken"."runs", "kilotoken"."schedules", "kilotoken"."schedule_clocks" TO "kilotoken_app";
--> statement-breakpoint
-- To ask for a job, and not to see what others ask for.
GRANT INSERT ON "kilotoken"."job_requests" TO "kilotoken_app";
--> statement-breakpoint
-- UPDATE for the lock that shares them out among workers.
GRANT SELECT, UPDATE, DELETE ON "kilotoken"."job_requests" TO "kilotoken_system";
--> statement-breakpoint
GRANT SELECT ON "kilotoken"."schedule_clocks" TO "kilotoken_system";
--> statement-breakpoint
ALTER TABLE "kilotoken"."runs" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."runs" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."runs" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
ALTER TABLE "kilotoken"."run_results" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."run_results" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."run_results" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
ALTER TABLE "kilotoken"."run_files" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."run_files" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."run_files" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
ALTER TABLE "kilotoken"."deliveries" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."deliveries" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."deliveries" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
ALTER TABLE "kilotoken"."schedules" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."schedules" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."schedules" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
ALTER TABLE "kilotoken"."schedule_clocks" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."schedule_clocks" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."schedule_clocks" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
ALTER TABLE "kilotoken"."schedule_slots" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."schedule_slots" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."schedule_slots" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
-- In one's own name, or a worker for a schedule.
CREATE POLICY "starts" ON "kilotoken"."runs" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND ("kilotoken"."may_edit"() AND "requested_by" = "kilotoken"."my_id"() OR "kilotoken"."is_worker"()));
--> statement-breakpoint
CREATE POLICY "goes_on" ON "kilotoken"."runs" FOR UPDATE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND ("kilotoken"."may_edit"() OR "kilotoken"."is_worker"()));
--> statement-breakpoint
CREATE POLICY "removes" ON "kilotoken"."runs" FOR DELETE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_edit"());
--> statement-breakpoint
CREATE POLICY "records" ON "kilotoken"."run_results" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."is_worker"());
--> statement-breakpoint
CREATE POLICY "stores" ON "kilotoken"."run_files" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."is_worker"());
--> statement-breakpoint
CREATE POLICY "posts" ON "kilotoken"."deliveries" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."is_worker"());
--> statement-breakpoint
CREATE POLICY "sends" ON "kilotoken"."deliveries" FOR UPDATE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."is_worker"());
--> statement-breakpoint
CREATE POLICY "plans" ON "kilotoken"."schedules" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_edit"() AND "owner_id" = "kilotoken"."my_id"());
--> statement-breakpoint
CREATE POLICY "changes" ON "kilotoken"."schedules" FOR UPDATE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND ("kilotoken"."may_edit"() OR "kilotoken"."is_worker"()));
--> statement-breakpoint
CREATE POLICY "removes" ON "kilotoken"."schedules" FOR DELETE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_edit"());
--> statement-breakpoint
CREATE POLICY "winds" ON "kilotoken"."schedule_clocks" FOR ALL TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND ("kilotoken"."may_edit"() OR "kilotoken"."is_worker"()));
--> statement-breakpoint
-- Which team a worker is to work for, and no more of it.
CREATE POLICY "due" ON "kilotoken"."schedule_clocks" FOR SELECT TO "kilotoken_system"
	USING (true);
--> statement-breakpoint
CREATE POLICY "happens" ON "kilotoken"."schedule_slots" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."is_worker"());
--> statement-breakpoint
CREATE TRIGGER "written_once" BEFORE UPDATE ON "kilotoken"."run_results" FOR EACH ROW EXECUTE FUNCTION "kilotoken"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "written_once" BEFORE UPDATE ON "kilotoken"."run_files" FOR EACH ROW EXECUTE FUNCTION "kilotoken"."refuse_change"();
--> statement-breakpoint
CREATE FUNCTION "kilotoken"."announce_job"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('kilotoken_jobs', '');
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "announced" AFTER INSERT ON "kilotoken"."job_requests" FOR EACH STATEMENT EXECUTE FUNCTION "kilotoken"."announce_job"();
