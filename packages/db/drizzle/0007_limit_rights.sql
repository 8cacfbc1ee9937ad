-- Every team sees its limits; the operator sets them, as the worker acts: inside the team, without a person.
GRANT SELECT, INSERT, UPDATE ON "kilotoken"."team_limits" TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT ON "kilotoken"."team_limits" TO "kilotoken_backup";
--> statement-breakpoint
ALTER TABLE "kilotoken"."team_limits" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."team_limits" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."team_limits" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
CREATE POLICY "sets" ON "kilotoken"."team_limits" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."is_worker"());
--> statement-breakpoint
CREATE POLICY "sets_anew" ON "kilotoken"."team_limits" FOR UPDATE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."is_worker"());
