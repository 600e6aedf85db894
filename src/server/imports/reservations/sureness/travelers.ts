// For how many: ways of counting that agree make a guess sure, and any two that do not make it unsure.
import { isJourneyType } from '../kinds/journeys.ts'
import { countKinds } from '../text/kinds-of-people.ts'
import { countPassengers } from '../text/passengers.ts'
import { countColumn, statedCounts } from '../text/people.ts'
import { matches } from '../text/span.ts'
import { countTicketRows } from '../text/ticket-rows.ts'
import type { Case, Evidence } from './evidence.ts'

export function travelers({ type, fields, reading }: Case): Evidence {
  const nothing = { supported: [], contradicted: [] }
  const { people } = fields
  if (!people) return nothing
  const { text } = reading
  const doubted = { supported: [], contradicted: ['people' as const] }
  // "Terminal 2" over "Passenger".
  if (/^\s*\d+\s*\n/.test(text.slice(people.start, people.end))) return doubted
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
  if (isNamed && isJourneyType(type) && named > people.value) return doubted
  if (statedCounts(text).some((count) => count > people.value)) return doubted
  const others = [countKinds(text), countColumn(text)]
  if (others.some((count) => count && count.value !== people.value)) return doubted
  if (
    isJourneyType(type) &&
    [tickets, countTicketRows(text)?.value ?? 0, mostSeatsListed(text)].some(
      (count) => count > 1 && count !== people.value,
    )
  )
    return doubted
  const agrees = [tickets, seats].filter((count) => count > 0 && count === people.value)
  return agrees.length > 0 && (named === null || named === people.value)
    ? { supported: [], proven: ['people'], contradicted: [] }
    : nothing
}

const seatList =
  /(?<![\dA-Z-])\d{1,2}-?[A-K]号?(?:\s?[、,，&]\s?|\s(?:and\s)?)\d{1,2}-?[A-K](?![A-Z\d])(?:(?:\s?[、,，&]\s?|\s(?:and\s)?)\d{1,2}-?[A-K](?![A-Z\d]))*/gu

/** "12A、12B、12C": seats of one vehicle. 0 where no list stands. */
function mostSeatsListed(text: string): number {
  return Math.max(0, ...matches(text, seatList).map(([list]) => list.match(/\d-?[A-K]/gu)?.length ?? 0))
}
