// Zones of two places that a train, bus or ship connects: of cities with the same name, the one near the other end is meant.
import { greatCircleKm } from '#planning/distance.ts'
import { foldText } from '../../../providers/shipped-data/gazetteer/fold-text.ts'
import { type GazetteerPlace, placesNamed } from '../../../providers/shipped-data/gazetteer/gazetteer.ts'
import { zoneAt } from '../../../providers/shipped-data/gazetteer/zone-at.ts'
import { cityIn, type KnownZone } from './places.ts'

/** Farther apart, one of the two is rather another city. */
const farthestKm = 2500
const nearKm = 1200

/** null where both are as near as the way on the ground allows, or no namesake is. */
export function zonesOfPair(from: string, to: string): [KnownZone, KnownZone] | null {
  const [start, end] = [cityIn(from), cityIn(to)]
  if (!start || !end || greatCircleKm(start, end) < farthestKm) return null
  const [nearEnd, nearStart] = [namesakeNear(start, end), namesakeNear(end, start)]
  const isFirst = (nearEnd?.population ?? 0) >= (nearStart?.population ?? 0)
  if (nearEnd && isFirst) return [zoneOfCity(nearEnd), zoneOfCity(end)]
  return nearStart ? [zoneOfCity(start), zoneOfCity(nearStart)] : null
}

function namesakeNear({ name }: GazetteerPlace, other: GazetteerPlace): GazetteerPlace | null {
  const near = placesNamed(foldText(name.en)).filter(
    (place) => place.kind === 'city' && greatCircleKm(place, other) < nearKm,
  )
  return near.reduce<GazetteerPlace | null>(
    (top, each) => (top && top.population >= each.population ? top : each),
    null,
  )
}

function zoneOfCity(city: GazetteerPlace): KnownZone {
  return { zone: zoneAt(city), confidence: 0.7 }
}
