CREATE TABLE "trip_stops" (
	"id" uuid PRIMARY KEY NOT NULL,
	"trip_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"place" jsonb NOT NULL,
	"nights" integer
);
--> statement-breakpoint
ALTER TABLE "trip_stops" ADD CONSTRAINT "trip_stops_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "trip_stops_order" ON "trip_stops" USING btree ("trip_id","position");--> statement-breakpoint
INSERT INTO "trip_stops" ("id", "trip_id", "position", "place", "nights")
SELECT gen_random_uuid(), "id", 0, "destination", "duration_days" - 1 FROM "trips";
