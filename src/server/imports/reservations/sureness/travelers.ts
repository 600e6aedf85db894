// For how many: ways of counting that agree make a guess sure, and any two that do not make it unsure.
import { isJourneyType } from '../kinds/journeys.ts'
import { countPassengers } from '../text/passengers.ts'
import { statedCounts } from '../text/people.ts'
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
  const kinds = countsOfKinds(text)
  if (kinds !== null && kinds !== people.value) return doubted
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

const ofKinds =
  /(?<![\d*.:-])([1-9]\d?)[^\S\n]?(?:x\s?)?(?:(adult)s?|(child)(?:ren)?|(infant)s?|(senior)s?|(student)s?|(youth)s?|(concession)s?|\d{1,2} (?:and|&) (under)|(under)[ -]\d|位?(成人)|[位名个]?(儿童|小孩|孩子|婴儿))|(?:(成人|全)票?|(儿童|孩童|婴儿|学生|长者|老人|半价|携带?(?:儿童|童))票?)[^\S\n]?[:：x×*]?[^\S\n]?([1-9]\d?)(?![\d.:岁等]|[-–]\d|[^\S\n]?(?:pcs?|kg|件|车|元))/giu

/** "成人2、携童1": of each kind as often as it was said first. null where only one kind is counted. */
function countsOfKinds(text: string): number | null {
  const kinds = new Map<string, number>()
  for (const match of matches(text, ofKinds)) {
    const kind = (match.slice(2, -1).find((group) => group) ?? '').toLowerCase()
    if (!kinds.has(kind)) kinds.set(kind, Number(match[1] ?? match.at(-1)))
  }
  return kinds.size > 1 ? [...kinds.values()].reduce((sum, count) => sum + count, 0) : null
}

const seatList =
  /(?<![\dA-Z-])\d{1,2}-?[A-K]号?(?:\s?[、,，&]\s?|\s(?:and\s)?)\d{1,2}-?[A-K](?![A-Z\d])(?:(?:\s?[、,，&]\s?|\s(?:and\s)?)\d{1,2}-?[A-K](?![A-Z\d]))*/gu

/** "12A、12B、12C": seats of one vehicle. 0 where no list stands. */
function mostSeatsListed(text: string): number {
  return Math.max(0, ...matches(text, seatList).map(([list]) => list.match(/\d-?[A-K]/gu)?.length ?? 0))
}
