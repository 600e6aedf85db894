'use client'
import { useTranslations } from 'next-intl'
import { chooseRoute } from '#contract/choose-route.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { GeoPoint } from '#contract/place.ts'
import { minuteOfClock, minutesAhead, type TravelDay } from '#contract/travel-day.ts'
import type { TripDetail } from '#contract/trip.ts'
import { usePosition } from '#lib/position.ts'
import { trpc } from '#lib/trpc.ts'

interface Start {
  name: string
  at: GeoPoint
}

/** When to set out for the next item: from the position if it is on, else from the last item or the stay. */
export function useDeparture(trip: TripDetail, day: TravelDay) {
  const t = useTranslations('today.position')
  const { point } = usePosition()
  const { next, place } = day
  const from = point ? { name: t('here'), at: point } : startOf(day)
  const goal = next?.place ?? null
  const isWanted = from !== null && goal !== null
  const refOf = ({ name, at }: Start) => ({ ...place, name: name.slice(0, 120), lat: at.lat, lng: at.lng })
  const { data, isError } = trpc.travel.route.useQuery(
    isWanted
      ? { from: refOf(from), to: refOf({ name: goal.name || next?.title || place.name, at: goal }) }
      : { from: place, to: place },
    { enabled: isWanted },
  )
  const route = data && isWanted ? chooseRoute(data.items) : null
  if (!next?.start || !from || !route) return { departure: null, isError: isError && isWanted }
  const ahead = minutesAhead(next, trip)
  const leave = minuteOfClock(next.start) - route.minutes - ahead
  return {
    isError: false,
    departure: {
      leave,
      left: leave - minuteOfClock(day.clock),
      ahead,
      from: from.name,
      mode: route.mode,
      minutes: route.minutes,
    },
  }
}

function startOf({ current, items, stay }: TravelDay): Start | null {
  const passed = items.filter(({ item, moment }) => item.place && (moment === 'done' || moment === 'past'))
  const last: ItineraryItem | null | undefined = current?.place ? current : (passed.at(-1)?.item ?? stay)
  return last?.place ? { name: last.title, at: last.place } : null
}
