ALTER TABLE "itinerary_items" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "itinerary_items" ADD COLUMN "rating" integer;