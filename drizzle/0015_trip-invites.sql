CREATE TABLE "trip_invites" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trip_id" uuid NOT NULL,
	"invited_by" uuid NOT NULL,
	"role" text NOT NULL,
	"email" text,
	"token_hash" text NOT NULL,
	"mail_token_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" uuid,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "trip_invites" ADD CONSTRAINT "trip_invites_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trip_invites" ADD CONSTRAINT "trip_invites_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trip_invites" ADD CONSTRAINT "trip_invites_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "trip_invites_hash" ON "trip_invites" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "trip_invites_mail_hash" ON "trip_invites" USING btree ("mail_token_hash");--> statement-breakpoint
CREATE INDEX "trip_invites_trip" ON "trip_invites" USING btree ("trip_id","id" desc);--> statement-breakpoint
CREATE INDEX "trip_invites_inviter" ON "trip_invites" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "trip_invites_accepted_by" ON "trip_invites" USING btree ("accepted_by");--> statement-breakpoint
CREATE INDEX "trip_invites_expiry" ON "trip_invites" USING btree ("expires_at");