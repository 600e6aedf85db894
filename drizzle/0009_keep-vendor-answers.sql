CREATE TABLE "vendor_answers" (
	"vendor" text NOT NULL,
	"key" text NOT NULL,
	"answer" jsonb NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "vendor_answers_vendor_key_pk" PRIMARY KEY("vendor","key")
);
--> statement-breakpoint
CREATE TABLE "vendor_turns" (
	"vendor" text PRIMARY KEY NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "vendor_answers_checked" ON "vendor_answers" USING btree ("checked_at");