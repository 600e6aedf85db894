// What a ticket costs these travellers: by date, by where they live, less for children.
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { PriceRule } from '#contract/planning/pricing.ts'
import type { Convert } from '../providers/routing/city-ways.ts'
import type { CityGuide, GuideAttraction } from '../providers/shipped-data/guides/schema.ts'
import { priceOn } from './opening-dates.ts'

/** The European Economic Area: residents of one member pay what locals pay in another. */
const economicArea = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE'.split(' '),
)

interface Visitors {
  /** Country that the travellers live in; null = not known, then they pay as visitors do. */
  residence: string | null
  /** Of the first visit. */
  date: string | undefined
  convert: Convert
}

export function ticketPrice(
  guide: Pick<CityGuide, 'country' | 'currency'>,
  attraction: GuideAttraction,
  { residence, date, convert }: Visitors,
): PriceRule | null {
  const usual = date === undefined ? attraction.price : priceOn(attraction, date)
  const major = paysAsLocal(guide.country, residence) ? usual : (attraction.visitorPrice ?? usual)
  if (major === null) return null
  const cost = (amount: number) => convert(moneyOf(amount, guide.currency))
  const { childPrice } = attraction
  return {
    per: 'person',
    amount: cost(major),
    ...(childPrice !== undefined && { childAmount: cost(Math.min(childPrice, major)) }),
  }
}

function paysAsLocal(country: string, residence: string | null): boolean {
  return residence === country || (residence !== null && economicArea.has(country) && economicArea.has(residence))
}
