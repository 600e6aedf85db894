ALTER TABLE "files" ADD COLUMN "taken_at" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "taken_lat" double precision;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "taken_lng" double precision;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "has_camera_data" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- What stands already was stored as it came.
UPDATE "files" SET "has_camera_data" = true WHERE "media_type" LIKE 'image/%' OR "media_type" LIKE 'video/%';
