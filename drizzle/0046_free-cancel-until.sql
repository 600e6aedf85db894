ALTER TABLE "item_candidates" ADD COLUMN "free_cancel_until" text;--> statement-breakpoint
ALTER TABLE "itinerary_items" ADD COLUMN "free_cancel_until" text;