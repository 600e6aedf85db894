CREATE TABLE "trials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"plan" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "trials_token" ON "trials" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "trials_expiry" ON "trials" USING btree ("expires_at");