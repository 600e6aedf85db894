// Where a guide and a map of the same city do not agree. Either may be wrong: a doubt is for somebody to look at.
import type { FoundPlace } from '../../src/contract/travel/place-search.ts'
import { greatCircleKm } from '../../src/planning/distance.ts'
import { hoursOf } from '../../src/server/providers/places/guide-spots.ts'
import { foldText } from '../../src/server/providers/shipped-data/gazetteer/fold-text.ts'
import type { CityGuide, GuideAttraction } from '../../src/server/providers/shipped-data/guides/schema.ts'

type Spot = CityGuide['attractions'][number] | CityGuide['restaurants'][number]

/** The map was asked for as much. */
const mappedKm = 9
/** Between the middle of a place and its gate. */
const builtKm = 0.35
const outdoorKm = 1.2
/** Shorter names stand inside of too many others. */
const shortestPart = 4
const sharedPart = 0.6

/** Of sights and restaurants within what was asked for. */
export function doubtsOf(guide: CityGuide, mapped: readonly FoundPlace[]): string[] {
  return [...guide.attractions, ...guide.restaurants]
    .filter((spot) => greatCircleKm(spot, guide.center) <= mappedKm)
    .flatMap((spot) => doubtsAbout(spot, mapped).map((doubt) => `${guide.id}/${spot.id}: ${doubt}`))
}

function doubtsAbout(spot: Spot, mapped: readonly FoundPlace[]): string[] {
  const [nearest] = mapped
    .filter((place) => isNamedAlike(spot, place))
    .toSorted((a, b) => greatCircleKm(a, spot) - greatCircleKm(b, spot))
  if (!nearest) return isSight(spot) ? [`no place of the name “${spot.name.en}” is on the map`] : []
  const km = greatCircleKm(nearest, spot)
  const isFar = km > (isSight(spot) && spot.outdoor ? outdoorKm : builtKm)
  const at = `${nearest.lat.toFixed(5)},${nearest.lng.toFixed(5)}`
  return [
    ...(isFar ? [`${Math.round(km * 1000)} m from “${nearest.name.en}” (${nearest.id}, ${at})`] : []),
    ...(isFar ? [] : hoursDoubts(spot, nearest)),
  ]
}

function hoursDoubts(spot: Spot, { id, hours }: FoundPlace): string[] {
  const { weekly } = hoursOf(spot.hours)
  if (!weekly || !hours.weekly) return []
  const days = weekly.flatMap((windows, day) => {
    const mapped = hours.weekly?.[day] ?? []
    return JSON.stringify(windows) === JSON.stringify(mapped)
      ? []
      : `${dayNames[day]} ${text(windows)} / ${text(mapped)}`
  })
  return days.length > 0 ? [`hours differ from those of ${id}: ${days.join('; ')}`] : []
}

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

function text(windows: readonly (readonly [string, string])[]): string {
  return windows.length === 0 ? 'off' : windows.map(([from, to]) => `${from}-${to}`).join(',')
}

function isSight(spot: Spot): spot is GuideAttraction {
  return 'visitMinutes' in spot
}

function isNamedAlike(spot: Spot, { name, facts }: FoundPlace): boolean {
  const own = [spot.name.zh, spot.name.en].map(foldText)
  const theirs = [name.zh, name.en, facts?.localName ?? name.en].map(foldText)
  return own.some((a) => theirs.some((b) => a === b || isMostOf(a, b) || isMostOf(b, a)))
}

function isMostOf(part: string, whole: string): boolean {
  return part.length >= shortestPart && whole.includes(part) && part.length / whole.length >= sharedPart
}
