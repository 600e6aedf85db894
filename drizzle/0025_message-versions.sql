CREATE TABLE "message_feedback" (
	"message_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_feedback_message_id_user_id_pk" PRIMARY KEY("message_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "is_shown" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "message_feedback" ADD CONSTRAINT "message_feedback_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_feedback" ADD CONSTRAINT "message_feedback_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_feedback_user" ON "message_feedback" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_parent_id_messages_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "messages_parent" ON "messages" USING btree ("parent_id");--> statement-breakpoint
UPDATE "messages" SET "parent_id" = before."parent_id" FROM (
  SELECT m."id", coalesce(q."id", lag(m."id") OVER (PARTITION BY m."conversation_id" ORDER BY m."ordinal")) AS "parent_id"
  FROM "messages" m
  LEFT JOIN "agent_runs" r ON r."id" = m."run_id" AND m."role" = 'agent'
  LEFT JOIN "messages" q ON q."id" = r."message_id" AND q."conversation_id" = m."conversation_id"
) AS before WHERE before."id" = "messages"."id";--> statement-breakpoint
UPDATE "messages" SET "is_shown" = false WHERE "role" = 'agent' AND EXISTS (
  SELECT 1 FROM "messages" later
  WHERE later."parent_id" = "messages"."parent_id" AND later."role" = 'agent' AND later."ordinal" > "messages"."ordinal"
);
