// Where to go next with wishes of its own: cities that have what is wished, for those who come along.
import type { NextTripWishes } from '#contract/agent-tools/post-trip.ts'
import type { Locale } from '#contract/locale.ts'
import type { NextTrip } from '#contract/trip-report.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { isTag, tagName } from '#i18n/server/tag-name.ts'
import { tagWords } from '../providers/places/synonyms.ts'
import { foldText } from '../providers/shipped-data/gazetteer/fold-text.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../providers/shipped-data/guides/schema.ts'
import { type CountedTag, likedTags, taggedItems } from './liked-tags.ts'
import { type PastTrip, suggestTrips, supply } from './suggest-trips.ts'

export interface WishedTrips {
  trips: NextTrip[]
  /** In the reader's language. */
  unmet: string[]
}

interface Wish {
  label: string
  isMet: (guide: CityGuide) => boolean
}

/** A city with less of it is not about it. */
const leastSupply = 0.25
/** °C of the coldest and of the hottest month by day. */
const warmFrom = 18
const coolUpTo = 27

export function suggestWishedTrips(
  trip: PastTrip,
  { tags, avoid, companions, children, days, climate }: NextTripWishes,
  { guides, locale }: { guides: Guides; locale: Locale },
): WishedTrips {
  const t = createServerTranslator(locale)
  const wished = tags.map((said) => ({ said, known: tagsOf(said) }))
  const isWithChildren = companions.includes('children')
  const wishes: Wish[] = [
    ...wished.map(({ said, known }) => ({
      label: tagName(known[0] ?? said, locale),
      isMet: (guide: CityGuide) => known.some((tag) => supply(guide, tag) >= leastSupply),
    })),
    ...(climate ? [{ label: t(`trips.report.climate.${climate}`), isMet: isOfClimate(climate) }] : []),
    ...(isWithChildren
      ? [{ label: tagName('family', locale), isMet: (guide: CityGuide) => supply(guide, 'family') >= leastSupply }]
      : []),
  ]
  const refused = new Set(avoid.flatMap((said) => tagsOf(said)))
  const likedBefore = likedTags(taggedItems(trip.itinerary, guides)).filter(({ tag }) => !refused.has(tag))
  const wishedTags = new Set(wished.flatMap(({ known }) => known))
  const liked: CountedTag[] = [
    ...[...wishedTags].map((tag) => ({ tag, places: 1, rating: null })),
    ...likedBefore.filter(({ tag }) => !wishedTags.has(tag)),
  ]
  const frame: PastTrip = {
    ...trip,
    ...(companions.length > 0 && { pace: 'relaxed' as const }),
    ...(isWithChildren && { party: { ...trip.party, children: children ?? Math.max(1, trip.party.children) } }),
  }
  const found = mostMet(wishes, (suits) => suggestTrips(frame, liked, { guides, locale, suits, wished: wishedTags }))
  return {
    trips: found.trips.map((each) => ({ ...each, durationDays: days ?? each.durationDays })),
    unmet: found.unmet.map(({ label }) => label),
  }
}

/** All wishes at once; those that no suggestion would be left with are given up one by one. */
function mostMet(wishes: readonly Wish[], suggest: (suits: (guide: CityGuide) => boolean) => NextTrip[]) {
  const kept: Wish[] = []
  let trips = suggest(() => true)
  for (const wish of wishes) {
    const narrowed = suggest((guide) => [...kept, wish].every(({ isMet }) => isMet(guide)))
    if (narrowed.length === 0) continue
    kept.push(wish)
    trips = narrowed
  }
  return { trips, unmet: wishes.filter((wish) => !kept.includes(wish)) }
}

function isOfClimate(climate: 'warm' | 'cool') {
  return ({ climate: months }: CityGuide) => {
    const highs = months.map(({ highC }) => highC)
    return climate === 'warm' ? Math.min(...highs) >= warmFrom : Math.max(...highs) <= coolUpTo
  }
}

/** Of a tag or of a word that stands for some: "by the sea". */
function tagsOf(said: string): CountedTag['tag'][] {
  return (tagWords().get(foldText(said)) ?? []).filter(isTag)
}
