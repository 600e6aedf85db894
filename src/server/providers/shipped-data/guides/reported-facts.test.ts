// Facts of guides that readers reported as wrong, where the collection is at hand: none may stand as it was reported.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { greatCircleKm } from '#planning/distance.ts'
import { createShippedGuides } from './guides.ts'
import type { CityGuide, GuideAttraction } from './schema.ts'

const collection = join(import.meta.dirname, '../../../../../../shared/data/reported/guide-facts.json')
const factSchema = z.object({
  city: z.string(),
  id: z.string(),
  field: z.string(),
  got: z.string(),
})
type Fact = z.infer<typeof factSchema>

const guides = createShippedGuides()
const facts = existsSync(collection) ? z.array(factSchema).parse(JSON.parse(readFileSync(collection, 'utf8'))) : []
const ofGuides = facts.filter(({ city }) => guides.byId(city) !== null)

/** Reported as doubtful and looked at: what stands is right as far as is known. */
const kept = new Set([
  // 100,000 IDR on weekdays; there is no price by weekday.
  'bali/sacred-monkey-forest/price',
  // Free from the square above and at night: the fountain never closes.
  'rome/trevi-fountain/hours',
  // The park, not the Snow Expo, which has an entry of its own.
  'harbin/sun-island/hours',
  'harbin/sun-island/price',
])

it.skipIf(ofGuides.length === 0)('no reported fact of a guide stands as it was reported', () => {
  const wrong = ofGuides.flatMap((fact) => {
    const guide = guides.byId(fact.city)
    const name = `${fact.city}/${fact.id}/${fact.field}`
    return guide && !kept.has(name) && stands(guide, fact) ? [`${name}: ${fact.got}`] : []
  })
  expect(wrong).toEqual([])
})

function stands(guide: CityGuide, { id, field, got }: Fact): boolean {
  if (field === 'metroFare') return guide.transit.metroFare === Number.parseFloat(got)
  if (field === 'station') return guide.station?.name.en === got.split(/ \d/)[0]
  const spots = [...guide.attractions, ...guide.restaurants, ...guide.lodgings]
  const spot = spots.find((each) => each.id === id)
  if (!spot) return false
  switch (field) {
    case 'exists':
      return true
    case 'name':
      return got.includes(spot.name.en) && got.includes(spot.name.zh)
    case 'coords': {
      const [lat = 0, lng = 0] = got.split(',').map(Number)
      return greatCircleKm(spot, { lat, lng }) < 0.1
    }
    case 'district':
      return spot.district === got
    default: {
      const attraction = guide.attractions.find((each) => each.id === id)
      return attraction ? termsStand(attraction, field, got) : 'hours' in spot && spot.hours === got
    }
  }
}

function termsStand(spot: GuideAttraction, field: string, got: string): boolean {
  const byDate = [spot.closedDates, spot.seasons, spot.seasonalTerms, spot.holidayRule].some(
    (each) => each !== undefined,
  )
  if (field === 'closedDates') return !spot.closedDates
  if (field === 'hours') return !byDate && spot.hours === (got === 'null' ? null : got)
  if (field !== 'price') return false
  const isByDate = spot.seasonalTerms?.some(({ price }) => price !== undefined) ?? false
  return !isByDate && spot.visitorPrice === undefined && spot.price === Number.parseFloat(got)
}
