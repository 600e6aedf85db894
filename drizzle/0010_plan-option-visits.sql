-- The days of a plan option hold visits: a stop is where a trip stays. In JSON as PostgreSQL writes it, `"stops": ` can only be
-- a key: a quote inside a string follows a backslash.
UPDATE messages SET parts = (
  SELECT jsonb_agg(
    CASE WHEN part #>> '{card,type}' = 'plan_options' THEN replace(part::text, '"stops": ', '"visits": ')::jsonb ELSE part END
    ORDER BY place
  )
  FROM jsonb_array_elements(parts) WITH ORDINALITY AS each (part, place)
) WHERE parts @> '[{"card": {"type": "plan_options"}}]';--> statement-breakpoint
UPDATE run_events SET signal = replace(signal::text, '"stops": ', '"visits": ')::jsonb
WHERE signal #>> '{card,type}' = 'plan_options';
