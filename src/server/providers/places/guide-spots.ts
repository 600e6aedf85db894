// The spots of a guide as found places, with the text that searches look through.
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { OpeningHours } from '#contract/opening-hours.ts'
import type { checkedFacts, FoundPlace, PlaceKind } from '#contract/travel/place-search.ts'
import { foldText } from '../shipped-data/gazetteer/fold-text.ts'
import { parseOpeningHours } from '../shipped-data/guides/opening-hours-text.ts'
import type { CityGuide, GuideAttraction, GuideLodging, GuideRestaurant } from '../shipped-data/guides/schema.ts'

export interface GuideSpot {
  place: FoundPlace
  /** Folded names, Chinese and English. */
  names: string[]
  /** Folded dish, hint and area. */
  about: string
}

export function spotsOf(guide: CityGuide): GuideSpot[] {
  const areas = new Map(guide.districts.map((district) => [district.id, district.name]))
  const spot = (
    { id, name, lat, lng, rating, district, checkedAt }: GuideAttraction | GuideRestaurant | GuideLodging,
    kind: PlaceKind,
    rest: Pick<FoundPlace, 'tags' | 'price' | 'hours' | 'visitMinutes' | 'outdoor' | 'tip' | 'facts'>,
  ): GuideSpot => {
    const area = areas.get(district) ?? null
    const about = [rest.tip?.zh, rest.tip?.en, area?.zh, area?.en, ...rest.tags].map((text) => foldText(text ?? ''))
    return {
      place: {
        id: `${guide.id}/${id}`,
        guideId: guide.id,
        kind,
        name,
        lat,
        lng,
        rating,
        area,
        address: null,
        country: guide.country,
        zone: guide.zone,
        distanceKm: null,
        factsCheckedAt: checksOf(guide.checkedAt, checkedAt),
        ...rest,
      },
      names: [foldText(name.zh), foldText(name.en)],
      about: about.join('|'),
    }
  }
  return [
    ...guide.attractions.map((attraction) =>
      spot(attraction, 'attraction', {
        tags: attraction.tags,
        price: attraction.price === null ? null : moneyOf(attraction.price, guide.currency),
        hours: hoursOf(attraction.hours, attraction.closedDates),
        visitMinutes: attraction.visitMinutes,
        outdoor: attraction.outdoor,
        tip: attraction.best,
        facts: attractionFacts(attraction),
      }),
    ),
    ...guide.restaurants.map((restaurant) =>
      spot(restaurant, 'restaurant', {
        tags: restaurant.cuisines,
        price: moneyOf(restaurant.price, guide.currency),
        hours: hoursOf(restaurant.hours, restaurant.closedDates),
        visitMinutes: null,
        outdoor: false,
        tip: restaurant.dish,
        facts: restaurantFacts(restaurant),
      }),
    ),
    ...guide.lodgings.map((lodging) =>
      spot(lodging, 'lodging', {
        tags: [lodging.kind, lodging.band],
        price: moneyOf(lodging.basePrice, guide.currency),
        hours: { weekly: null },
        visitMinutes: null,
        outdoor: null,
        tip: null,
        facts: { stepFree: lodging.stepFree },
      }),
    ),
  ]
}

/** A month is told by its first instant. */
function checksOf(ofGuide: string, own: GuideAttraction['checkedAt'] = {}): FoundPlace['factsCheckedAt'] {
  const check = (fact: (typeof checkedFacts)[number]) => `${own[fact] ?? ofGuide}-01T00:00:00.000Z`
  return { place: check('place'), hours: check('hours'), price: check('price') }
}

function attractionFacts(attraction: GuideAttraction): FoundPlace['facts'] {
  const { prominence, description, seasons, bestTimes, stepFree, effort, eatOnSite, bookAhead } = attraction
  return { prominence, description, seasons, bestTimes, stepFree, effort, eatOnSite, bookAhead }
}

function restaurantFacts({ seasons, meals, diets, staples, stepFree }: GuideRestaurant): FoundPlace['facts'] {
  return { seasons, meals, diets, staples, stepFree }
}

/** Hours the guide does not know stay unknown. */
export function hoursOf(text: string | null, closedDates?: string[]): OpeningHours {
  const parsed = text === null ? null : parseOpeningHours(text)
  return { weekly: parsed?.ok ? parsed.weekly : null, ...(closedDates ? { closedDates } : {}) }
}
