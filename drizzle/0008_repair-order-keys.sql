-- Rows of one day or stage that share an order key, or bear none, get new keys in the order in which they were shown:
-- 'c' and three digits of base 62, as fractional indexes count.
WITH broken AS (
  SELECT DISTINCT trip_id, day FROM itinerary_items
  GROUP BY trip_id, day, position HAVING count(*) > 1 OR position = ''
), numbered AS (
  SELECT item.id, row_number() OVER (PARTITION BY item.trip_id, item.day ORDER BY item.position COLLATE "C", item.id) - 1 AS n
  FROM itinerary_items item JOIN broken ON broken.trip_id = item.trip_id AND broken.day IS NOT DISTINCT FROM item.day
)
UPDATE itinerary_items SET position = 'c'
  || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', ((n / 3844) % 62)::int + 1, 1)
  || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', ((n / 62) % 62)::int + 1, 1)
  || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (n % 62)::int + 1, 1)
FROM numbered WHERE numbered.id = itinerary_items.id;--> statement-breakpoint
WITH broken AS (
  SELECT DISTINCT trip_id, stage FROM tasks
  GROUP BY trip_id, stage, position HAVING count(*) > 1 OR position = ''
), numbered AS (
  SELECT task.id, row_number() OVER (PARTITION BY task.trip_id, task.stage ORDER BY task.position COLLATE "C", task.id) - 1 AS n
  FROM tasks task JOIN broken ON broken.trip_id = task.trip_id AND broken.stage = task.stage
)
UPDATE tasks SET position = 'c'
  || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', ((n / 3844) % 62)::int + 1, 1)
  || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', ((n / 62) % 62)::int + 1, 1)
  || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (n % 62)::int + 1, 1)
FROM numbered WHERE numbered.id = tasks.id;
