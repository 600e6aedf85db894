// The places of a guide with their names and with what it says of them.
import type { CityGuide } from '../../../../shipped-data/guides/schema.ts'
import type { NamedPlace } from './mention.ts'

interface Bilingual {
  zh: string
  en: string
}

export function placesOf(guide: CityGuide): NamedPlace[] {
  const districts = new Map(guide.districts.map(({ id, name }) => [id, name]))
  const said = (texts: readonly (Bilingual | undefined)[]) => texts.flatMap((text) => (text ? [text.zh, text.en] : []))
  const place = (
    kind: 'attraction' | 'restaurant' | 'lodging',
    { name, district }: { name: Bilingual; district: string },
    tags: readonly string[],
    texts: readonly (Bilingual | undefined)[] = [],
  ): NamedPlace => ({
    name: name.en,
    names: [name.zh, name.en],
    kind,
    tags,
    says: said(texts),
    area: said([districts.get(district)]),
  })
  return [
    ...guide.attractions.map((spot) => place('attraction', spot, spot.tags, [spot.description, spot.best])),
    ...guide.restaurants.map((spot) =>
      withStaples(place('restaurant', spot, spot.cuisines, [spot.dish]), spot.staples),
    ),
    ...guide.lodgings.map((spot) => place('lodging', spot, [])),
  ]
}

/** "The beef place" */
function withStaples(place: NamedPlace, staples: readonly string[] = []): NamedPlace {
  return { ...place, says: [...(place.says ?? []), ...staples] }
}
