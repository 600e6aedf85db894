// Places that are named by their part in the trip: the hotel, the airport, the station, the center of town.
import type { ResolvedPlace } from '#contract/agent-tools/place-reference.ts'
import { localized } from '#i18n/localized.ts'
import { airportsNear } from '../../providers/shipped-data/gazetteer/airports.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { airportName } from '../../providers/shipped-data/gazetteer/gazetteer.ts'
import { simplifyChinese } from '../../providers/shipped-data/gazetteer/simplify-chinese.ts'
import type { PlaceScope } from './place-scope.ts'

const roles = {
  lodging:
    'hotel,the hotel,my hotel,our hotel,hostel,lodging,accommodation,our stay,my stay,the stay,酒店,我的酒店,我们的酒店,住处,住的地方,住宿,民宿,宾馆,旅馆',
  airport: 'airport,the airport,机场,飞机场',
  station: 'station,the station,train station,the train station,railway station,main station,火车站,高铁站,车站,动车站',
  center:
    'center,centre,city center,city centre,the city center,the city centre,town,the town,into town,downtown,the city,市中心,市区,城里,市内,城区',
} as const
type Role = keyof typeof roles

const roleOf = new Map(
  Object.entries(roles).flatMap(([role, words]) => words.split(',').map((word) => [foldText(word), role] as const)),
)

/** undefined for any other name, null where the trip has no such place. */
export function resolveRole(scope: PlaceScope, text: string): Omit<ResolvedPlace, 'id'> | null | undefined {
  const role = roleOf.get(foldText(simplifyChinese(text)))
  return isRole(role) ? placeOf(role, scope) : undefined
}

function isRole(role: string | undefined): role is Role {
  return role !== undefined && Object.hasOwn(roles, role)
}

function placeOf(role: Role, { trip, guides, city, locale }: PlaceScope): Omit<ResolvedPlace, 'id'> | null {
  const guide = guides.covering(city)
  if (role === 'lodging') {
    const stays = trip.itinerary.filter(({ kind, place }) => kind === 'lodging' && place !== null)
    const stay = stays.find(({ booking }) => booking === 'booked') ?? stays[0]
    return stay?.place ? { name: stay.title, kind: 'item', lat: stay.place.lat, lng: stay.place.lng } : null
  }
  if (role === 'center') {
    const { lat, lng } = guide?.center ?? city
    return { name: guide ? localized(guide.name, locale) : city.name, kind: 'center', lat, lng }
  }
  const terminal = guide?.[role] ?? (role === 'airport' && !guide ? nearestAirport(city) : null)
  return terminal ? { name: localized(terminal.name, locale), kind: role, lat: terminal.lat, lng: terminal.lng } : null
}

const airportKm = 80

/** Of a city that no guide has: the nearest one with flights. */
function nearestAirport(city: PlaceScope['city']) {
  const [near] = airportsNear(city, airportKm)
  if (!near) return null
  const { name, iata, lat, lng } = near.airport
  return { name: airportName(iata) ?? { zh: name, en: name }, lat, lng }
}
