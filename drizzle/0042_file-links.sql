ALTER TABLE "files" ADD COLUMN "item_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "expense_ids" uuid[] DEFAULT '{}' NOT NULL;