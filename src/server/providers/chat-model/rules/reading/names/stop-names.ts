// Names of the guides of stops that the trip does not have yet: said with Barcelona, "the Sagrada" is known on a trip to Rome.
import { createShippedGuides } from '../../../../shipped-data/guides/guides.ts'
import { citiesIn } from './city-names.ts'
import { indexNames, joinIndexes, type NameIndex } from './name-index.ts'
import type { ReadingContext } from './reading-context.ts'

const guides = createShippedGuides()
const known = new Map<string, NameIndex>()

/** Of the stops that the conversation spoke of, and of those that `text` names. */
export function withStopNames(context: ReadingContext, text: string): ReadingContext {
  const places = [...(context.stops ?? []).map(({ place }) => place), ...citiesIn(text)]
  const ids = new Set(places.flatMap((place) => guides.byName(place)?.id ?? []))
  for (const id of context.guideIds) ids.delete(id)
  return ids.size > 0 ? { ...context, names: joinIndexes(context.names, [...ids].map(indexOf)) } : context
}

function indexOf(id: string): NameIndex {
  const index = known.get(id) ?? indexNames([guides.byId(id) ?? []].flat(), [])
  known.set(id, index)
  return index
}
