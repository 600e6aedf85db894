// For how many: two ways of counting that agree make a guess sure, and two that do not make it unsure.
import { isJourneyType } from '../kinds/journeys.ts'
import { countPassengers } from '../text/passengers.ts'
import { matches } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

export function travelers({ type, fields, reading }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  const { people } = fields
  if (!people) return nothing
  const { text } = reading
  // "Terminal 2" over "Passenger".
  if (/^\s*\d+\s*\n/.test(text.slice(people.start, people.end))) return { supported: [], contradicted: ['people'] }
  const named = countPassengers(text)?.value ?? null
  const tickets = new Set(
    matches(text, /(?<![\d-])\d{3}[-\s]?\d{10}(?!\d)/g).map(([number]) => number.replace(/\D/g, '')),
  ).size
  const seats = new Set(
    matches(
      text,
      /(?<!\p{L})(?:\d{1,2}车(?:厢)?\s?\d{1,2}[A-F]号?|seats? \d{1,2}-?[A-K](?:, ?\d{1,2}-?[A-K])*)/giu,
    ).map(([seat]) => seat),
  ).size
  const isNamed = people.confidence >= 0.6 && named !== null
  if (isNamed && isJourneyType(type) && named > people.value) return { supported: [], contradicted: ['people'] }
  const agrees = [tickets, seats].filter((count) => count > 0 && count === people.value)
  return agrees.length > 0 && (named === null || named === people.value)
    ? { supported: [], proven: ['people'], contradicted: [] }
    : nothing
}
