DROP INDEX "files_storage_key";--> statement-breakpoint
CREATE UNIQUE INDEX "files_storage_key" ON "files" USING btree ("storage_key" collate "C");