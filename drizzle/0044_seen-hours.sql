CREATE TABLE "seen_hours" (
	"trip_id" uuid NOT NULL,
	"place_id" text NOT NULL,
	"source" text NOT NULL,
	"by_day" jsonb NOT NULL,
	CONSTRAINT "seen_hours_trip_id_place_id_pk" PRIMARY KEY("trip_id","place_id")
);
--> statement-breakpoint
ALTER TABLE "seen_hours" ADD CONSTRAINT "seen_hours_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;