import type { TripFacts } from '#contract/agent-tools/get-trip.ts'
import { foldText } from '../../../shipped-data/gazetteer/fold-text.ts'

/** Finds an item of the trip by its title, or by a part of it. */
export function findItem(items: TripFacts['items'], name: string): TripFacts['items'][number] | undefined {
  const wanted = foldText(name)
  if (wanted.length < 2) return undefined
  return (
    items.find(({ title }) => foldText(title) === wanted) ??
    items.find(({ title }) => foldText(title).includes(wanted) || wanted.includes(foldText(title)))
  )
}
