ALTER TABLE "files" ADD COLUMN "document_type" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "holder" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "expires_on" date;--> statement-breakpoint
CREATE INDEX "files_expiry" ON "files" USING btree ("expires_on") WHERE "files"."expires_on" is not null;