// Names of what a guide lists, prepared once for comparing.
import type { Bilingual, GeoPoint } from '#contract/place.ts'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import { initialsOf, otherNamesIn } from '../../providers/chat-model/rules/reading/names/short-names.ts'
import { spotsOf } from '../../providers/places/guide-spots.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'
import { type KnownName, knownName } from './name-score.ts'

interface GuideNames {
  /** Folded names of the city. */
  cities: string[]
  spots: { place: FoundPlace; names: KnownName[] }[]
  /** Districts and terminals. */
  others: (GeoPoint & { kind: 'area' | 'airport' | 'station'; name: Bilingual; names: KnownName[] })[]
}

const prepared = new WeakMap<CityGuide, GuideNames>()

export function guideNames(guide: CityGuide): GuideNames {
  const known = prepared.get(guide) ?? prepare(guide)
  prepared.set(guide, known)
  return known
}

function prepare(guide: CityGuide): GuideNames {
  const both = ({ zh, en }: Bilingual) => [knownName(zh), knownName(en)]
  const other = (kind: GuideNames['others'][number]['kind'], { name, lat, lng }: GeoPoint & { name: Bilingual }) => ({
    kind,
    name,
    lat,
    lng,
    names: both(name),
  })
  return {
    cities: [guide.name.zh, guide.name.en].map(foldText),
    spots: spotsOf(guide).map(({ place }) => ({
      place,
      // 秦始皇帝陵博物院(兵马俑): of a sight, what stands in brackets is a name too.
      names: [
        ...both(place.name),
        ...(place.kind === 'attraction'
          ? [...otherNamesIn(place.name.zh), ...initialsOf(place.name.zh)].map(knownName)
          : []),
      ],
    })),
    others: [
      ...guide.districts.map((each) => other('area', each)),
      ...[guide.airport, ...(guide.otherAirports ?? [])].map((each) => other('airport', each)),
      ...[...(guide.station ? [guide.station] : []), ...(guide.otherStations ?? [])].map((each) =>
        other('station', each),
      ),
    ],
  }
}
