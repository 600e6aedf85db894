CREATE TABLE "undo_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trip_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"proposal_id" uuid,
	"steps" jsonb NOT NULL,
	"is_undone" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "undo_entries" ADD CONSTRAINT "undo_entries_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undo_entries" ADD CONSTRAINT "undo_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "undo_entries_stack" ON "undo_entries" USING btree ("trip_id","user_id","is_undone","id" desc);--> statement-breakpoint
CREATE INDEX "undo_entries_proposal" ON "undo_entries" USING btree ("proposal_id") WHERE "undo_entries"."proposal_id" is not null;--> statement-breakpoint
CREATE INDEX "undo_entries_user" ON "undo_entries" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "undo_entries_at" ON "undo_entries" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "proposals" DROP COLUMN "undo_steps";