CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE TABLE "index_chunks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"collection" text NOT NULL,
	"document_id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"tags" text[] NOT NULL,
	"terms" "tsvector" NOT NULL,
	"term_count" integer NOT NULL,
	"spellings" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "index_documents" (
	"collection" text NOT NULL,
	"document_id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"wanted_hash" text NOT NULL,
	"indexed_hash" text,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "index_documents_collection_document_id_pk" PRIMARY KEY("collection","document_id")
);
--> statement-breakpoint
CREATE TABLE "index_scopes" (
	"collection" text NOT NULL,
	"scope_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"chunk_count" integer NOT NULL,
	CONSTRAINT "index_scopes_collection_scope_id_pk" PRIMARY KEY("collection","scope_id")
);
--> statement-breakpoint
CREATE TABLE "index_targets" (
	"name" text PRIMARY KEY NOT NULL,
	"collection" text NOT NULL,
	"index" text NOT NULL,
	"model" text NOT NULL,
	"dimension" integer NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"activated_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "index_vectors" (
	"target" text NOT NULL,
	"chunk_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"scope_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"tags" text[] NOT NULL,
	"vector" "bytea" NOT NULL,
	CONSTRAINT "index_vectors_target_chunk_id_pk" PRIMARY KEY("target","chunk_id")
);
--> statement-breakpoint
CREATE TABLE "kb_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"trip_id" uuid,
	"scope_id" uuid NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"tags" text[] NOT NULL,
	"source" text,
	"language" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kb_entries" ADD CONSTRAINT "kb_entries_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kb_entries" ADD CONSTRAINT "kb_entries_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "index_chunks_document" ON "index_chunks" USING btree ("collection","document_id");--> statement-breakpoint
CREATE INDEX "index_chunks_terms" ON "index_chunks" USING gin ("scope_id","terms");--> statement-breakpoint
CREATE INDEX "index_chunks_spellings" ON "index_chunks" USING gin ("scope_id","spellings" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "index_documents_scope" ON "index_documents" USING btree ("collection","scope_id","status");--> statement-breakpoint
CREATE INDEX "index_documents_unfinished" ON "index_documents" USING btree ("collection","updated_at") WHERE "index_documents"."status" <> 'indexed';--> statement-breakpoint
CREATE UNIQUE INDEX "index_targets_model" ON "index_targets" USING btree ("collection","index","model");--> statement-breakpoint
CREATE INDEX "index_vectors_document" ON "index_vectors" USING btree ("target","document_id");--> statement-breakpoint
CREATE INDEX "index_vectors_scope" ON "index_vectors" USING btree ("target","scope_id");--> statement-breakpoint
CREATE INDEX "kb_entries_scope" ON "kb_entries" USING btree ("scope_id","id");--> statement-breakpoint
CREATE INDEX "kb_entries_owner" ON "kb_entries" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "kb_entries_trip" ON "kb_entries" USING btree ("trip_id");