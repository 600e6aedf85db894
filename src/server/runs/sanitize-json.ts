/** What PostgreSQL can hold as JSON: no NUL and no half of a surrogate pair, which models do produce. */
export function sanitizeJson<Value>(value: Value): Value
export function sanitizeJson(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
  if (Array.isArray(value)) return value.map((inner) => sanitizeJson(inner))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [sanitizeJson(key), sanitizeJson(inner)]))
}
