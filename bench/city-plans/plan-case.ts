// A request of a traveller as data, and as the input of the planning engine: the way the assistant makes it from guide data.
import type { Money } from '#contract/money.ts'
import type { Candidates } from '#contract/planning/candidates.ts'
import { type PlanningRequest, type PlanningRequestInput, planningRequestSchema } from '#contract/planning/request.ts'
import { addDays } from '../../src/server/kernel/calendar.ts'
import { convertMoney } from '../../src/server/providers/exchange-rates/convert-money.ts'
import { createShippedExchangeRates } from '../../src/server/providers/exchange-rates/shipped-exchange-rates.ts'
import { createShippedGuides } from '../../src/server/providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../src/server/providers/shipped-data/guides/schema.ts'
import { dayAndMeals } from '../../src/server/travel/meal-hours.ts'
import { toCandidates } from '../../src/server/travel/plan-candidates.ts'

export interface PlanCase {
  /** In the traveller's words. */
  text: string
  city: string
  days: number
  /** The first day; a Monday in April where it does not matter. */
  start?: string
  adults?: number
  children?: number
  pace?: PlanningRequest['pace']
  /** Ids of the guide. */
  mustSee?: string[]
  seen?: string[]
  interests?: string[]
  avoid?: string[]
  cuisines?: string[]
  diets?: PlanningRequest['diets']
  avoidStaples?: string[]
  stepFree?: PlanningRequest['mobility']['stepFree']
  maxEffort?: PlanningRequest['mobility']['maxEffort']
  /** Landing on the first day, take-off on the last. */
  lands?: string
  leaves?: string
  dayStart?: string
  dayEnd?: string
  nap?: [string, string]
  /** Yuan for everybody and everything. */
  budget?: number
  lodging?: Partial<NonNullable<PlanningRequest['lodging']>>
  residence?: string
  /** Right is the answer that it cannot be, and what would help. */
  isImpossible?: true
}

export interface CaseInput {
  planCase: PlanCase
  guide: CityGuide
  request: PlanningRequest
  candidates: Candidates
}

export const currency = 'CNY'
export const usualStart = '2027-04-12'
export const guides = createShippedGuides()
const [rates] = (await createShippedExchangeRates().latest()).items

export function toCaseInput(planCase: PlanCase): CaseInput {
  const guide = guides.byId(planCase.city)
  if (!guide) throw new Error(`no guide ${planCase.city}`)
  const { days, start = usualStart, adults = 2, children = 0 } = planCase
  const candidates = toCandidates([{ stopId: 'city', guide }], {
    currency,
    convert: inYuan,
    dates: Array.from({ length: days }, (_, day) => addDays(start, day)),
    people: adults + children,
    residence: planCase.residence ?? 'CN',
    locale: 'en',
  })
  return { planCase, guide, candidates, request: planningRequestSchema.parse(requestOf(planCase, guide, candidates)) }
}

function requestOf(planCase: PlanCase, guide: CityGuide, { restaurants }: Candidates): PlanningRequestInput {
  const { days, start = usualStart, adults = 2, children = 0, lands, leaves } = planCase
  const ids = (list: string[] = []) => list.map((id) => `${guide.id}/${id}`)
  const terminal = { id: guide.airport.iata, position: { lat: guide.airport.lat, lng: guide.airport.lng } }
  const journey = (date: string, at: string) =>
    ({ at: `${date}T${at}`, mode: 'flight', international: guide.country !== 'CN', terminal }) as const
  const rest = planCase.nap ? [{ from: planCase.nap[0], to: planCase.nap[1] }] : []
  const likes = [...(planCase.interests ?? []), ...(planCase.cuisines ?? [])]
  return {
    origin: null,
    arrival: lands ? journey(start, lands) : null,
    departure: leaves ? journey(addDays(start, days - 1), leaves) : null,
    stops: [{ id: 'city', nights: days - 1, zone: guide.zone, position: guide.center, altitude: guide.altitude }],
    startDate: start,
    party: { adults, children },
    currency,
    budget: planCase.budget ? planCase.budget * 100 : null,
    pace: planCase.pace ?? 'balanced',
    ...dayAndMeals(guide.country, children, { start: planCase.dayStart, end: planCase.dayEnd, rest }),
    interests: likes.map((tag) => ({ tag, weight: 1 })),
    mustSee: ids(planCase.mustSee),
    seen: ids(planCase.seen),
    avoid: { ids: [], tags: planCase.avoid ?? [] },
    cuisines: planCase.cuisines ?? [],
    diets: planCase.diets ?? [],
    avoidStaples: planCase.avoidStaples ?? [],
    mobility: { stepFree: planCase.stepFree ?? 'any', maxEffort: planCase.maxEffort ?? 'strenuous' },
    rest,
    lodging: { needs: [], ...planCase.lodging },
    transport: { between: [], local: ['walk', 'transit', 'taxi'] },
    repeatable: days * 2 > restaurants.length / 2 ? restaurants.map(({ id }) => id) : [],
    soft: ['cuisines'],
  }
}

function inYuan(money: Money): number {
  const converted = rates && convertMoney(rates, money, currency)
  if (!converted) throw new Error(`no rate of ${money.currency}`)
  return converted.amount
}
