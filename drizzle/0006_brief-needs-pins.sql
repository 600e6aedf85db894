CREATE TABLE "trip_briefs" (
	"trip_id" uuid PRIMARY KEY NOT NULL,
	"brief" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "itinerary_items" ADD COLUMN "pinned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "needs" jsonb DEFAULT '{"diets":[],"allergies":[],"stepFree":"any","maxEffort":"strenuous"}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "trip_briefs" ADD CONSTRAINT "trip_briefs_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;