// From a name in either language to a place: of the trip, of the guides, of the gazetteer.
import type { ResolvedPlace } from '#contract/agent-tools/place-reference.ts'
import type { ItineraryItem, Provenance } from '#contract/itinerary.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { localized } from '#i18n/localized.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { guideNames } from './guide-names.ts'
import { type KnownName, knownName, type NameQuery, readName, scoreName } from './name-score.ts'
import type { PlaceScope } from './place-scope.ts'
import { resolveRole } from './resolve-role.ts'

export interface NamedPlace extends ResolvedPlace {
  /** What a source knows of it; null for cities, terminals and items of one's own. */
  found: FoundPlace | null
  /** Of `found`, where it is not a guide. */
  source: Provenance | null
}

export type NameResult =
  | { status: 'ok'; place: NamedPlace; candidates: [] }
  | { status: 'ambiguous' | 'unknown'; place: null; candidates: NamedPlace[] }

interface Match {
  place: NamedPlace
  score: number
  /** Rank among the icons of its city; the icon is meant where two names fit alike. */
  prominence: number
}

/** Scores from which a name is taken, called close, and looked for in other cities. */
const taken = 0.68
const close = 0.45
const strong = 0.93
const strongElsewhere = 0.88
/** A sight or a district is meant before a branch that is called after it. */
const sightBonus = 0.08
/** Names whose scores differ by less are asked about. */
const margin = 0.07
const maxCandidates = 5
const noRank = 99

/** `spotsOnly`: a sight, restaurant or lodging is meant, not a district, a terminal or a city. */
export async function resolveName(
  scope: PlaceScope,
  text: string,
  { spotsOnly = false }: { spotsOnly?: boolean } = {},
): Promise<NameResult> {
  const role = spotsOnly ? undefined : resolveRole(scope, text)
  if (role !== undefined) return role ? one({ ...role, id: null, found: null, source: null }) : unknown([])
  const query = readName(text)
  const isWanted = ({ place }: Match) => !spotsOnly || place.found !== null || place.kind === 'item'
  const near = [...itemsNamed(scope, query), ...spotsNamed(scope, query, nearGuides(scope))].filter(isWanted)
  const local = choose(near, query)
  if (local?.status === 'ok') {
    const isBareItem = spotsOnly && local.place.found === null
    const known = isBareItem ? await searchLive(scope, text, query) : null
    return known?.status === 'ok' ? known : local
  }
  const elsewhere = spotsNamed(scope, query, scope.guides.all()).filter(
    (match) => isWanted(match) && match.score >= strongElsewhere,
  )
  if (elsewhere.length > 0 && !local) return choose(elsewhere, query) ?? unknown(elsewhere)
  const known = spotsOnly ? null : await geocode(scope, text, query)
  if (known && (!local || known.score >= strong)) return one(known.place)
  if (local) return local
  const live = await searchLive(scope, text, query)
  return live ?? unknown(near)
}

function itemsNamed({ trip, guides, locale }: PlaceScope, query: NameQuery): Match[] {
  return trip.itinerary.flatMap((item) => {
    const score = Math.max(...[item.title, item.place?.name ?? ''].map((name) => scoreName(query, knownName(name))))
    return score < close ? [] : [{ place: fromItem(item), score: score + 0.02, prominence: 1 }]
  })

  function fromItem(item: ItineraryItem): NamedPlace {
    const spot = item.place?.candidateId ? guideSpot({ guides }, item.place.candidateId) : null
    if (spot) return fromFound(spot, locale)
    const { lat, lng } = item.place ?? trip.destination
    return { id: null, name: item.title, kind: 'item', lat, lng, found: null, source: null }
  }
}

/** The place of a guide by its id `<guide>/<spot>`. */
function guideSpot({ guides }: Pick<PlaceScope, 'guides'>, id: string): FoundPlace | null {
  const guide = guides.byId(id.split('/')[0] ?? '')
  return (guide && guideNames(guide).spots.find(({ place }) => place.id === id)?.place) ?? null
}

/** The guide of the city that was named, and that of the trip. */
function nearGuides({ guides, trip, city }: PlaceScope): CityGuide[] {
  return [...new Set([city, ...trip.stops.map(({ place }) => place)].map((place) => guides.covering(place)))].filter(
    (guide) => guide !== null,
  )
}

function spotsNamed({ locale }: PlaceScope, query: NameQuery, guides: readonly CityGuide[]): Match[] {
  return guides.flatMap((guide) => {
    const { cities, spots, others } = guideNames(guide)
    const best = (names: readonly KnownName[]) => Math.max(...names.map((name) => scoreName(query, name, cities)))
    const matches = spots.flatMap(({ place, names }): Match[] => {
      const score = best(names)
      return score < close ? [] : [{ place: fromFound(place, locale), score, prominence: rankOf(place) }]
    })
    const rest = others.flatMap(({ kind, name, names, lat, lng }): Match[] => {
      const score = best(names)
      const place: NamedPlace = { id: null, name: localized(name, locale), kind, lat, lng, found: null, source: null }
      return score < close ? [] : [{ place, score: score - 0.01, prominence: noRank }]
    })
    return [...matches, ...rest]
  })
}

function rankOf({ facts }: FoundPlace): number {
  return facts?.prominence ?? noRank
}

function fromFound(place: FoundPlace, locale: PlaceScope['locale'], source: Provenance | null = null): NamedPlace {
  const { id, kind, lat, lng } = place
  return { id, name: localized(place.name, locale), kind, lat, lng, found: place, source }
}

/** null where no name is good enough. */
function choose(matches: readonly Match[], { isCategory }: NameQuery): NameResult | null {
  const weight = ({ score, place }: Match) => score + (isBranch(place) ? 0 : sightBonus)
  const [best, ...rest] = distinct(matches).toSorted((a, b) => weight(b) - weight(a) || a.prominence - b.prominence)
  if (!best || best.score < taken) return null
  const rivals = rest.filter(({ score }) => score > best.score - margin && score >= taken)
  const isClear = rivals.length === 0 || best.score >= strong || (!isCategory && isMeant(best, rivals))
  if (isClear) return one(best.place)
  return {
    status: 'ambiguous',
    place: null,
    candidates: [best, ...rivals].slice(0, maxCandidates).map(({ place }) => place),
  }
}

function isBranch({ kind }: NamedPlace): boolean {
  return kind === 'restaurant' || kind === 'lodging'
}

/** An icon among lesser sights, or the only sight among branches of shops. */
function isMeant(best: Match, rivals: readonly Match[]): boolean {
  if (best.prominence < noRank && rivals.every(({ prominence }) => prominence > best.prominence + 2)) return true
  return !isBranch(best.place) && rivals.every(({ place }) => isBranch(place))
}

/** An item of the trip and the spot that it was made from are one place. */
function distinct(matches: readonly Match[]): Match[] {
  const seen = new Map<string, Match>()
  for (const match of matches) {
    const { id, name, lat, lng } = match.place
    const key = id ?? `${name}@${lat},${lng}`
    const known = seen.get(key)
    if (!known || known.score < match.score) seen.set(key, match)
  }
  return [...seen.values()]
}

async function geocode(
  { geocoding, locale, signal }: PlaceScope,
  text: string,
  query: NameQuery,
): Promise<{ place: NamedPlace; score: number } | null> {
  const { items } = await geocoding.search(text, { limit: 3, signal })
  const [best] = items.map((item) => ({ item, score: nameScore(item) })).sort((a, b) => b.score - a.score)
  if (!best || best.score < taken) return null
  const { names, kind, lat, lng } = best.item
  const known = kind === 'airport' || kind === 'station' ? kind : kind === 'place' ? 'center' : 'city'
  return {
    place: { id: null, name: localized(names, locale), kind: known, lat, lng, found: null, source: null },
    score: best.score,
  }

  function nameScore({ name, names, kind }: (typeof items)[number]): number {
    const score = Math.max(...[name, names.zh, names.en].map((each) => scoreName(query, knownName(each))))
    // "CTU" and "Chengdu airport" name it without being its name; so does "LA".
    const isTerminal = kind === 'airport' || kind === 'station'
    return Math.max(score, isTerminal || /^[A-Z]{2,3}$/.test(text) ? 0.9 : 0)
  }
}

async function searchLive(
  { places, city, signal, locale }: PlaceScope,
  text: string,
  query: NameQuery,
): Promise<NameResult | null> {
  const { items, source, checkedAt } = await places.search({ text, near: city, limit: 5 }, { signal })
  return choose(
    items
      .filter(({ guideId }) => guideId === null)
      .map((place) => ({
        place: fromFound(place, locale, { ...source, checkedAt }),
        score: Math.max(...[place.name.zh, place.name.en].map((name) => scoreName(query, knownName(name)))),
        prominence: noRank,
      })),
    query,
  )
}

function one(place: NamedPlace): NameResult {
  return { status: 'ok', place, candidates: [] }
}

function unknown(matches: readonly Match[]): NameResult {
  const nearest = distinct(matches).toSorted((a, b) => b.score - a.score)
  return { status: 'unknown', place: null, candidates: nearest.slice(0, maxCandidates).map(({ place }) => place) }
}
