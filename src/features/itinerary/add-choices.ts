// What can be added for a typed text: places that are known, a point, or the text itself.
import type { ItemKind } from '#contract/itinerary.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { readCoordinates } from '#lib/read-coordinates.ts'
import { readTimedTitle, type TimedTitle } from './timed-title.ts'

/** Enough of a found place to add it again. */
export type KnownPlace = Pick<FoundPlace, 'id' | 'name' | 'kind' | 'lat' | 'lng' | 'area' | 'isPartial'>

/** `times` were typed with the name. */
export type AddChoice =
  | { type: 'place'; place: KnownPlace; isRecent: boolean; times?: TimedTitle }
  | { type: 'point'; lat: number; lng: number }
  | { type: 'text'; text: string; kind: ItemKind; times?: TimedTitle }

const flightNumber = /^[a-z\d]{2}\s?\d{2,4}$/i
const trainNumber = /^[gdcztkyls]\d{1,4}$/i
/** Words that say what an item is, in both languages. */
const kindWords: readonly (readonly [ItemKind, RegExp])[] = [
  ['flight', /\bflight\b|航班|飞机|机票/i],
  ['train', /\btrain\b|高铁|火车|动车/i],
  ['lodging', /\b(hotel|hostel|guesthouse|ryokan)\b|酒店|宾馆|民宿|旅馆/i],
  ['restaurant', /\b(breakfast|brunch|lunch|dinner|restaurant)\b|早餐|午餐|午饭|晚餐|晚饭|餐厅|餐馆/i],
  ['transport', /\b(bus|taxi|ferry|transfer)\b|大巴|出租车|打车|轮渡|接送/i],
  ['note', /^(note|memo|remember)\b|^(备注|提醒|笔记)/i],
]

/** What an item is by its title; an activity where nothing tells. */
export function kindOfText(text: string): ItemKind {
  const plain = text.normalize('NFKC').trim()
  if (trainNumber.test(plain)) return 'train'
  if (flightNumber.test(plain) && /\D/.test(plain.slice(0, 2))) return 'flight'
  return kindWords.find(([, words]) => words.test(plain))?.[0] ?? 'activity'
}

/**
 * The best first: Enter takes it. The text as it was typed stands below the places that it may mean, above those that answer only some
 * of its words; without a text there are the recent places and those of the guide.
 * With `readsTimes` a time in the text is offered as the time of the item.
 */
export function addChoices(
  text: string,
  found: readonly KnownPlace[],
  recent: readonly KnownPlace[],
  { readsTimes = false } = {},
): AddChoice[] {
  const typed = text.trim()
  const times = (readsTimes && readTimedTitle(typed)) || undefined
  const point = readCoordinates(typed)
  const known = typed === '' ? recent : []
  const recentIds = new Set(known.map(({ id }) => id))
  const places = found
    .filter(({ id }) => !recentIds.has(id))
    .map((place) => ({ type: 'place' as const, place, isRecent: false, ...(times && { times }) }))
  return [
    ...(point ? [{ type: 'point' as const, ...point }] : []),
    ...known.map((place) => ({ type: 'place' as const, place, isRecent: true })),
    ...places.filter(({ place }) => !place.isPartial),
    ...(times ? [{ type: 'text' as const, text: times.title, kind: kindOfText(times.title), times }] : []),
    ...(typed && !point ? [{ type: 'text' as const, text: typed, kind: kindOfText(typed) }] : []),
    ...places.filter(({ place }) => place.isPartial),
  ]
}

/** The known place that a title names, letter for letter but for case and width. */
export function findNamedPlace<Place extends Pick<KnownPlace, 'name'>>(
  title: string,
  found: readonly Place[],
): Place | undefined {
  const name = plainName(title)
  return name === ''
    ? undefined
    : found.find(({ name: { en, zh } }) => [en, zh].some((each) => plainName(each) === name))
}

function plainName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
