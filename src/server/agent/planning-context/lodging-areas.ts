// Where the beds shall be, as the guides divide their cities: "around Ueno" is the district that is called so, 住外滩附近 the one that the
// place lies in.
import type { BriefValue } from '#contract/trip-brief.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'

/** A word that no guide knows stays as it was said: the plan then names it as not met. */
export function withAreas(
  lodging: BriefValue<'lodging'> | undefined,
  guides: readonly CityGuide[],
): BriefValue<'lodging'> | undefined {
  if (!lodging || lodging.areas.length === 0) return lodging
  const found = guides.map((guide) => ({ guide, areas: lodging.areas.flatMap((said) => districtsOf(said, guide)) }))
  if (found.every(({ areas }) => areas.length === 0)) return lodging
  // A stop that has no such district is left open.
  const areas = found.flatMap(({ guide, areas: some }) =>
    some.length > 0 ? some : guide.districts.map(({ id }) => id),
  )
  return { ...lodging, areas: [...new Set(areas)].slice(0, mostAreas) }
}

const mostAreas = 40

/** Only those that have a bed. */
function districtsOf(said: string, { districts, attractions, lodgings }: CityGuide): string[] {
  const word = foldText(said)
  const isSaid = (name: string) => foldText(name) === word || foldText(name).includes(word)
  const hasBed = (id: string) => lodgings.some(({ district }) => district === id)
  const called = districts.filter(({ id, name }) => isSaid(id) || isSaid(name.zh) || isSaid(name.en))
  const around = attractions.filter(({ name }) => isSaid(name.zh) || isSaid(name.en))
  const [nearest] = around.toSorted((a, b) => (a.prominence ?? 99) - (b.prominence ?? 99))
  const ids = called.length > 0 ? called.map(({ id }) => id) : nearest ? [nearest.district] : []
  return ids.filter(hasBed)
}
