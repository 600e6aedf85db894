CREATE TABLE "candidate_votes" (
	"candidate_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "candidate_votes_candidate_id_user_id_pk" PRIMARY KEY("candidate_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "item_candidates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trip_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" jsonb,
	"cost_amount" bigint,
	"cost_currency" text,
	"booking" text NOT NULL,
	"confirmation_code" text,
	"source" jsonb,
	"notes" text NOT NULL,
	"added_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "candidate_votes" ADD CONSTRAINT "candidate_votes_candidate_id_item_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."item_candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_votes" ADD CONSTRAINT "candidate_votes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_candidates" ADD CONSTRAINT "item_candidates_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_candidates" ADD CONSTRAINT "item_candidates_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_votes_user" ON "candidate_votes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "item_candidates_trip" ON "item_candidates" USING btree ("trip_id","item_id");--> statement-breakpoint
CREATE INDEX "item_candidates_added_by" ON "item_candidates" USING btree ("added_by");