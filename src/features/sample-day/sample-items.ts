// One day in Chengdu from the shipped guide, shown on the landing page.
import type { ItemKind } from '#contract/itinerary.ts'

type SampleItemKey = 'pandas' | 'dumplings' | 'monastery' | 'teahouse' | 'alley' | 'hotpot'

export interface SampleItem {
  key: SampleItemKey
  kind: ItemKind
  start: string
  end: string
  lat: number
  lng: number
  /** Per person, in fen. */
  price: number
}

/** Times that the words of the sample name, besides those of its items. */
export const sampleTimes = {
  opens: '07:30',
  closes: '17:00',
  early: '07:45',
  usual: '09:30',
  rest: '10:00',
  alley: '16:50',
}

const sampleItems: readonly SampleItem[] = [
  {
    key: 'pandas',
    kind: 'attraction',
    start: sampleTimes.usual,
    end: '11:30',
    lat: 30.7386,
    lng: 104.1433,
    price: 5500,
  },
  { key: 'dumplings', kind: 'restaurant', start: '12:15', end: '13:00', lat: 30.6756, lng: 104.0708, price: 3000 },
  { key: 'monastery', kind: 'attraction', start: '13:10', end: '14:25', lat: 30.6771, lng: 104.0699, price: 0 },
  { key: 'teahouse', kind: 'restaurant', start: '15:00', end: '16:30', lat: 30.6604, lng: 104.0541, price: 3500 },
  { key: 'hotpot', kind: 'restaurant', start: '18:15', end: '20:00', lat: 30.6669, lng: 104.0444, price: 12000 },
]

/** Changes that the sample proposes; each can be accepted by itself. */
export const sampleChanges = [
  { id: 'early', item: 'pandas', start: sampleTimes.early, end: '11:30' },
  {
    id: 'alley',
    item: 'alley',
    add: {
      key: 'alley',
      kind: 'attraction',
      start: sampleTimes.alley,
      end: '17:50',
      lat: 30.6661,
      lng: 104.0512,
      price: 0,
    },
  },
] as const
export type SampleChangeId = (typeof sampleChanges)[number]['id']

/** The day with the accepted changes, in order of time. */
export function applySampleChanges(accepted: ReadonlySet<SampleChangeId>): SampleItem[] {
  const day = [...sampleItems]
  for (const change of sampleChanges) {
    if (!accepted.has(change.id)) continue
    if ('add' in change) day.push(change.add)
    else {
      const at = day.findIndex(({ key }) => key === change.item)
      const item = day[at]
      if (item) day[at] = { ...item, start: change.start, end: change.end }
    }
  }
  return day.sort((a, b) => a.start.localeCompare(b.start))
}
