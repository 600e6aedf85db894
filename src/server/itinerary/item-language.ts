// Places of the guides and journeys in a plan, named in the language of who reads it. A name that somebody has typed over is theirs, and stays.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { Bilingual } from '#contract/place.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../providers/shipped-data/guides/schema.ts'
import { retranslateJourney } from '../reader-language/retranslate.ts'

type Named = {
  kind?: ItineraryItem['kind'] | undefined
  title?: string | undefined
  place?: ItineraryItem['place'] | undefined
}

export function itemInLanguage<Item extends Named>(item: Item, locale: Locale, guides: Guides): Item {
  const { kind, title, place } = item
  if (title !== undefined && isJourney(kind)) return { ...item, title: retranslateJourney(title, locale) }
  const names = place?.candidateId ? namesOfSpot(place.candidateId, guides) : null
  if (!place || !names) return item
  const placed = { ...item, place: { ...place, name: nameIn(names, place.name, locale) } }
  return title === undefined ? placed : { ...placed, title: nameIn(names, title, locale) }
}

/** `candidateId`: of the item that has the title. */
export function itemTitleInLanguage(
  title: string,
  candidateId: string | undefined,
  locale: Locale,
  guides: Guides,
): string {
  const names = candidateId ? namesOfSpot(candidateId, guides) : null
  return names ? nameIn(names, title, locale) : title
}

export type ItemLanguage = ReturnType<typeof createItemLanguage>

/** For answers of procedures. */
export function createItemLanguage({ guides }: { guides: Guides }) {
  return {
    one: async <Item extends Named>(item: Promise<Item>, locale: Locale): Promise<Item> =>
      itemInLanguage(await item, locale, guides),
    all: async <Item extends Named>(items: Promise<readonly Item[]>, locale: Locale): Promise<Item[]> =>
      (await items).map((item) => itemInLanguage(item, locale, guides)),
  }
}

function isJourney(kind: ItineraryItem['kind'] | undefined): boolean {
  return kind === 'flight' || kind === 'train' || kind === 'transport'
}

function nameIn({ zh, en }: Bilingual, name: string, locale: Locale): string {
  return name === zh || name === en ? (locale === 'zh-CN' ? zh : en) : name
}

/** Of each guide, by the ids of its spots: a trip asks for many of one guide. */
const spotNames = new WeakMap<CityGuide, Map<string, Bilingual>>()

/** `guide/spot`; behind an `@` which of several stays in the city it is of. */
function namesOfSpot(candidateId: string, guides: Guides): Bilingual | null {
  const [guideId = '', spotId = ''] = candidateId.replace(/@[^@]*$/, '').split('/')
  const guide = guides.byId(guideId)
  return (guide && namesOf(guide).get(spotId)) ?? null
}

function namesOf(guide: CityGuide): Map<string, Bilingual> {
  const spots = () => [...guide.attractions, ...guide.restaurants, ...guide.lodgings]
  const names = spotNames.get(guide) ?? new Map(spots().map(({ id, name }) => [id, name]))
  spotNames.set(guide, names)
  return names
}
