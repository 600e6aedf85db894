ALTER TABLE "item_candidates" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "itinerary_items" ADD COLUMN "links" jsonb DEFAULT '[]'::jsonb NOT NULL;