// A trip under way: the second day in Chengdu, at ten in the morning unless said otherwise.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'

type Turn = Parameters<typeof runTurn>[0]

export const idOf = (n: number) => `0190cccc-0000-7000-8000-${String(n).padStart(12, '0')}`

function item(n: number, fields: Partial<ItineraryItem>): ItineraryItem {
  return storedItem({ id: idOf(n), tripId: chengduTrip().id, position: `a${n}`, version: n, ...fields })
}
const spot = (candidateId: string, name: string, lat: number, lng: number) => ({ candidateId, name, lat, lng })

export const panda = item(1, {
  title: '大熊猫繁育研究基地',
  day: 2,
  start: '08:00',
  end: '09:30',
  place: spot('chengdu/panda-base', '大熊猫繁育研究基地', 30.7355, 104.1447),
})
export const museum = item(2, {
  title: '金沙遗址博物馆',
  day: 2,
  start: '10:30',
  end: '12:00',
  place: spot('chengdu/jinsha-site', '金沙遗址博物馆', 30.6826, 104.0127),
})
export const park = item(3, {
  title: '人民公园',
  day: 2,
  start: '13:30',
  end: '15:00',
  place: spot('chengdu/peoples-park', '人民公园', 30.6574, 104.0586),
})
export const dinner = item(4, {
  title: '陈麻婆豆腐',
  kind: 'restaurant',
  day: 2,
  start: '18:00',
  end: '19:00',
  booking: 'booked',
  place: spot('chengdu/chen-mapo-tofu', '陈麻婆豆腐', 30.6709, 104.0626),
})
export const hotel = item(5, {
  title: '成都博舍',
  kind: 'lodging',
  day: 1,
  place: { name: '成都博舍', lat: 30.6545, lng: 104.0839 },
})

export function tripUnderWay(overrides: Partial<TripDetail> = {}): TripDetail {
  return chengduTrip({ currentStage: 'on', itinerary: [hotel, panda, museum, park, dinner], ...overrides })
}

/** `clock` is the time in Chengdu on the second day. */
export function askUnderWay(text: string, { clock = '10:00', ...turn }: Partial<Turn> & { clock?: string } = {}) {
  const now = () => new Date(`2026-12-05T${clock}:00+08:00`)
  return runTurn({ trip: tripUnderWay(), stage: 'on', ...turn, text, deps: { ...turn.deps, clock: { now } } })
}
