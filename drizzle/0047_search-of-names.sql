CREATE INDEX "users_role" ON "users" USING btree ("role");--> statement-breakpoint
CREATE INDEX "users_name_search" ON "users" USING gin (lower(regexp_replace(normalize("name", NFKD), '[̀-ͯ]', '', 'g')) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "users_email_search" ON "users" USING gin (lower(regexp_replace(normalize("email", NFKD), '[̀-ͯ]', '', 'g')) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "trips_title_search" ON "trips" USING gin (lower(regexp_replace(normalize("title", NFKD), '[̀-ͯ]', '', 'g')) gin_trgm_ops);