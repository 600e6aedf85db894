ALTER TABLE "agent_runs" ADD COLUMN "question" jsonb;--> statement-breakpoint
ALTER TABLE "agent_runs" ADD COLUMN "paused_turn" jsonb;