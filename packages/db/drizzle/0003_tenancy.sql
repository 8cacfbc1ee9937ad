-- Rights of the tables of teams and plans, and who sees which row. A member of no team sees nothing.
-- Who is asking, as the transaction was told. A setting that was never made reads as '' on a used connection: nullif.
CREATE FUNCTION "kilotoken"."my_id"() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
	RETURN nullif(current_setting('app.user_id', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION "kilotoken"."my_team"() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
	RETURN nullif(current_setting('app.team_id', true), '')::uuid;
--> statement-breakpoint
CREATE FUNCTION "kilotoken"."my_role"() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
	RETURN nullif(current_setting('app.role', true), '');
--> statement-breakpoint
-- The address somebody signs in with: it opens the row of that person, and no other.
CREATE FUNCTION "kilotoken"."my_email"() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
	RETURN nullif(current_setting('app.email', true), '');
--> statement-breakpoint
-- The hash of the secret somebody holds: it opens the session, the link or the invitation it belongs to.
CREATE FUNCTION "kilotoken"."my_secret"() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
	RETURN decode(nullif(current_setting('app.secret_hash', true), ''), 'hex');
--> statement-breakpoint
-- What an identity provider called the person: issuer, newline, subject.
CREATE FUNCTION "kilotoken"."my_identity"() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
	RETURN nullif(current_setting('app.identity', true), '');
--> statement-breakpoint
CREATE FUNCTION "kilotoken"."may_edit"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
	RETURN coalesce("kilotoken"."my_role"() IN ('owner', 'admin', 'editor'), false);
--> statement-breakpoint
CREATE FUNCTION "kilotoken"."may_administer"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
	RETURN coalesce("kilotoken"."my_role"() IN ('owner', 'admin'), false);
--> statement-breakpoint
-- Whether every team of a person is one I own: then a new password for them opens nothing that is not mine.
-- It looks past the policies, so it answers yes or no about one person and nothing else.
CREATE FUNCTION "kilotoken"."is_only_in_my_teams"(person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
	SET search_path = pg_catalog
	BEGIN ATOMIC
		SELECT NOT EXISTS (
			SELECT FROM "kilotoken"."memberships" theirs
			WHERE theirs."user_id" = person AND NOT EXISTS (
				SELECT FROM "kilotoken"."memberships" mine
				WHERE mine."team_id" = theirs."team_id" AND mine."user_id" = "kilotoken"."my_id"() AND mine."role" = 'owner'));
	END;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION
	"kilotoken".my_id(),
	"kilotoken".my_team(),
	"kilotoken".my_role(),
	"kilotoken".my_email(),
	"kilotoken".my_secret(),
	"kilotoken".my_identity(),
	"kilotoken".may_edit(),
	"kilotoken".may_administer()
TO "kilotoken_app", "kilotoken_system", "kilotoken_backup", "kilotoken_owner";
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION "kilotoken"."is_only_in_my_teams"(uuid) TO "kilotoken_app";
--> statement-breakpoint
INSERT INTO "kilotoken"."instance" DEFAULT VALUES;
--> statement-breakpoint
GRANT SELECT, INSERT ON
	"kilotoken"."plan_versions",
	"kilotoken"."audit_entries"
TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON
	"kilotoken"."identities"
TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON
	"kilotoken"."users",
	"kilotoken"."account_links",
	"kilotoken"."teams",
	"kilotoken"."audit_heads"
TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
	"kilotoken"."sessions",
	"kilotoken"."attempts",
	"kilotoken"."memberships",
	"kilotoken"."invitations",
	"kilotoken"."plans",
	"kilotoken"."plan_drafts"
TO "kilotoken_app";
--> statement-breakpoint
GRANT SELECT, UPDATE ON
	"kilotoken"."instance"
TO "kilotoken_app";
--> statement-breakpoint
-- Housekeeping: what has run out is forgotten.
GRANT SELECT, DELETE ON "kilotoken"."sessions", "kilotoken"."account_links", "kilotoken"."attempts" TO "kilotoken_system";
--> statement-breakpoint
ALTER TABLE "kilotoken"."users" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."users" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."identities" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."identities" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."sessions" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."sessions" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."account_links" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."account_links" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."teams" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."teams" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."memberships" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."memberships" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."invitations" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."invitations" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."plans" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."plans" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."plan_versions" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."plan_versions" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."plan_drafts" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."plan_drafts" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."audit_entries" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."audit_entries" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
ALTER TABLE "kilotoken"."audit_heads" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "backup_reads" ON "kilotoken"."audit_heads" FOR SELECT TO "kilotoken_backup" USING (true);
--> statement-breakpoint
-- Oneself, whoever is signing in, and the people of the team.
CREATE POLICY "visible" ON "kilotoken"."users" FOR SELECT TO "kilotoken_app"
	USING ("id" = "kilotoken"."my_id"() OR "email" = "kilotoken"."my_email"() OR EXISTS (
		SELECT FROM "kilotoken"."memberships" m WHERE m."team_id" = "kilotoken"."my_team"() AND m."user_id" = "users"."id"));
--> statement-breakpoint
CREATE POLICY "joins" ON "kilotoken"."users" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("email" = "kilotoken"."my_email"());
--> statement-breakpoint
CREATE POLICY "changes_oneself" ON "kilotoken"."users" FOR UPDATE TO "kilotoken_app"
	USING ("id" = "kilotoken"."my_id"())
	WITH CHECK ("id" = "kilotoken"."my_id"());
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."identities" FOR SELECT TO "kilotoken_app"
	USING ("user_id" = "kilotoken"."my_id"() OR "issuer" || E'\n' || "subject" = "kilotoken"."my_identity"());
--> statement-breakpoint
CREATE POLICY "links_oneself" ON "kilotoken"."identities" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("user_id" = "kilotoken"."my_id"());
--> statement-breakpoint
CREATE POLICY "unlinks_oneself" ON "kilotoken"."identities" FOR DELETE TO "kilotoken_app"
	USING ("user_id" = "kilotoken"."my_id"());
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."sessions" FOR SELECT TO "kilotoken_app"
	USING ("user_id" = "kilotoken"."my_id"() OR "secret_hash" = "kilotoken"."my_secret"());
--> statement-breakpoint
CREATE POLICY "touches" ON "kilotoken"."sessions" FOR UPDATE TO "kilotoken_app"
	USING ("user_id" = "kilotoken"."my_id"() OR "secret_hash" = "kilotoken"."my_secret"());
--> statement-breakpoint
CREATE POLICY "ends" ON "kilotoken"."sessions" FOR DELETE TO "kilotoken_app"
	USING ("user_id" = "kilotoken"."my_id"() OR "secret_hash" = "kilotoken"."my_secret"());
--> statement-breakpoint
CREATE POLICY "begins" ON "kilotoken"."sessions" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("user_id" = "kilotoken"."my_id"());
--> statement-breakpoint
CREATE POLICY "forgets" ON "kilotoken"."sessions" FOR ALL TO "kilotoken_system"
	USING ("expires_at" < now());
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."account_links" FOR SELECT TO "kilotoken_app"
	USING ("secret_hash" = "kilotoken"."my_secret"() OR "user_id" = "kilotoken"."my_id"());
--> statement-breakpoint
CREATE POLICY "uses" ON "kilotoken"."account_links" FOR UPDATE TO "kilotoken_app"
	USING ("secret_hash" = "kilotoken"."my_secret"() OR "user_id" = "kilotoken"."my_id"());
--> statement-breakpoint
-- For oneself, for the address that asks, and by an owner for a person whose every team is theirs.
CREATE POLICY "issues" ON "kilotoken"."account_links" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("kind" = 'setup' OR "user_id" = "kilotoken"."my_id"()
		OR EXISTS (SELECT FROM "kilotoken"."users" u WHERE u."id" = "account_links"."user_id" AND u."email" = "kilotoken"."my_email"())
		OR "kind" = 'reset' AND "kilotoken"."my_role"() = 'owner' AND "kilotoken"."is_only_in_my_teams"("user_id") AND EXISTS (
			SELECT FROM "kilotoken"."memberships" m WHERE m."team_id" = "kilotoken"."my_team"() AND m."user_id" = "account_links"."user_id"));
--> statement-breakpoint
CREATE POLICY "forgets" ON "kilotoken"."account_links" FOR ALL TO "kilotoken_system"
	USING ("expires_at" < now());
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."teams" FOR SELECT TO "kilotoken_app"
	USING ("id" = "kilotoken"."my_team"()
		OR EXISTS (SELECT FROM "kilotoken"."memberships" m WHERE m."team_id" = "teams"."id" AND m."user_id" = "kilotoken"."my_id"())
		OR EXISTS (SELECT FROM "kilotoken"."invitations" i WHERE i."team_id" = "teams"."id" AND i."secret_hash" = "kilotoken"."my_secret"()));
--> statement-breakpoint
CREATE POLICY "creates" ON "kilotoken"."teams" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("created_by" = "kilotoken"."my_id"());
--> statement-breakpoint
-- Only an owner closes one.
CREATE POLICY "changes" ON "kilotoken"."teams" FOR UPDATE TO "kilotoken_app"
	USING ("id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"())
	WITH CHECK ("id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"() AND ("deleted_at" IS NULL OR "kilotoken"."my_role"() = 'owner'));
--> statement-breakpoint
-- The team's, one's own, and the one of whoever invited.
CREATE POLICY "visible" ON "kilotoken"."memberships" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() OR "user_id" = "kilotoken"."my_id"() OR EXISTS (
		SELECT FROM "kilotoken"."invitations" i
		WHERE i."secret_hash" = "kilotoken"."my_secret"() AND i."team_id" = "memberships"."team_id" AND i."invited_by" = "memberships"."user_id"));
--> statement-breakpoint
-- The first owner of a new team, and whoever holds an invitation to their address.
CREATE POLICY "joins" ON "kilotoken"."memberships" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."my_role"() = 'owner' OR "user_id" = "kilotoken"."my_id"() AND EXISTS (
		SELECT FROM "kilotoken"."invitations" i
		WHERE i."secret_hash" = "kilotoken"."my_secret"() AND i."team_id" = "memberships"."team_id" AND i."role" = "memberships"."role"
			AND i."expires_at" > now() AND i."email" = "kilotoken"."my_email"()));
--> statement-breakpoint
-- Only an owner touches an owner, or makes one.
CREATE POLICY "changes" ON "kilotoken"."memberships" FOR UPDATE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"() AND ("role" <> 'owner' OR "kilotoken"."my_role"() = 'owner'))
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"() AND ("role" <> 'owner' OR "kilotoken"."my_role"() = 'owner'));
--> statement-breakpoint
CREATE POLICY "leaves" ON "kilotoken"."memberships" FOR DELETE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "user_id" = "kilotoken"."my_id"() OR "team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"() AND ("role" <> 'owner' OR "kilotoken"."my_role"() = 'owner'));
--> statement-breakpoint
-- For is_only_in_my_teams: forced row-level security holds for the owner too.
CREATE POLICY "definer_reads" ON "kilotoken"."memberships" FOR SELECT TO "kilotoken_owner"
	USING (true);
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."invitations" FOR SELECT TO "kilotoken_app"
	USING ("secret_hash" = "kilotoken"."my_secret"() OR "team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"());
--> statement-breakpoint
-- Whoever signs in with an address learns whether it is invited; the link itself stays with whoever was given it.
CREATE POLICY "addressed" ON "kilotoken"."invitations" FOR SELECT TO "kilotoken_app"
	USING ("email" = "kilotoken"."my_email"() AND "accepted_at" IS NULL AND "expires_at" > now());
--> statement-breakpoint
CREATE POLICY "accepts" ON "kilotoken"."invitations" FOR UPDATE TO "kilotoken_app"
	USING ("secret_hash" = "kilotoken"."my_secret"() OR "team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"());
--> statement-breakpoint
CREATE POLICY "invites" ON "kilotoken"."invitations" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("invited_by" = "kilotoken"."my_id"() AND "team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"() AND ("role" <> 'owner' OR "kilotoken"."my_role"() = 'owner'));
--> statement-breakpoint
CREATE POLICY "withdraws" ON "kilotoken"."invitations" FOR DELETE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"());
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."plans" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
CREATE POLICY "creates" ON "kilotoken"."plans" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_edit"());
--> statement-breakpoint
CREATE POLICY "changes" ON "kilotoken"."plans" FOR UPDATE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_edit"());
--> statement-breakpoint
CREATE POLICY "deletes" ON "kilotoken"."plans" FOR DELETE TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."my_role"() = 'owner');
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."plan_versions" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
CREATE POLICY "saves" ON "kilotoken"."plan_versions" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_edit"() AND "created_by" = "kilotoken"."my_id"());
--> statement-breakpoint
CREATE POLICY "own" ON "kilotoken"."plan_drafts" FOR ALL TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "user_id" = "kilotoken"."my_id"() AND "kilotoken"."may_edit"());
--> statement-breakpoint
CREATE POLICY "visible" ON "kilotoken"."audit_entries" FOR SELECT TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"() AND "kilotoken"."may_administer"());
--> statement-breakpoint
CREATE POLICY "records" ON "kilotoken"."audit_entries" FOR INSERT TO "kilotoken_app"
	WITH CHECK ("team_id" = "kilotoken"."my_team"() AND ("actor_id" = "kilotoken"."my_id"() OR "actor_id" IS NULL));
--> statement-breakpoint
CREATE POLICY "own_team" ON "kilotoken"."audit_heads" FOR ALL TO "kilotoken_app"
	USING ("team_id" = "kilotoken"."my_team"());
--> statement-breakpoint
CREATE FUNCTION "kilotoken"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "kilotoken"."audit_entries" FOR EACH ROW EXECUTE FUNCTION "kilotoken"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "never_emptied" BEFORE TRUNCATE ON "kilotoken"."audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION "kilotoken"."refuse_change"();
--> statement-breakpoint
-- A version changes in one way only: its author is forgotten with their account.
CREATE TRIGGER "written_once" BEFORE UPDATE OF "team_id", "plan_id", "version", "document", "document_hash", "note" ON "kilotoken"."plan_versions"
	FOR EACH ROW EXECUTE FUNCTION "kilotoken"."refuse_change"();
