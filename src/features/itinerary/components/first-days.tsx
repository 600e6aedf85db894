import { Fragment } from 'react'
import { DayMark } from '#components/ui/day-mark.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { ItemCost } from '#features/plan-items/components/item-cost.tsx'
import { itemsOfDay } from '#features/plan-items/item-order.ts'
import { listTripDays } from '../trip-days.ts'
import { DayTitle } from './day-title.tsx'
import { ItemLine, itemTitleClasses, otherPlaceName } from './item-line.tsx'
import { datesOfStop, StopTitle, stopThatBegins } from './stop-title.tsx'

/** More than the highest of usual screens has room for. */
const shownItems = 16

/** The first days of a plan, to be read while the board that changes them is on its way. */
export function FirstDays({ trip }: { trip: TripDetail }) {
  let room = shownItems
  const days = listTripDays(trip).flatMap(({ day }) => {
    if (room <= 0) return []
    const items = itemsOfDay(trip.itinerary, day).slice(0, room)
    room -= items.length + 1
    return [{ day, items }]
  })
  return (
    <LoadingRegion>
      <div inert>
        {days.map(({ day, items }) => {
          const stop = stopThatBegins(trip, day)
          return (
            <Fragment key={day}>
              {stop ? (
                <StopTitle stop={stop.stop} dates={datesOfStop(trip, stop)}>
                  {trip.startDate ? <RoomForWeather /> : null}
                </StopTitle>
              ) : null}
              <section className="pb-2">
                <div className="@container flex min-h-10 items-center gap-2 px-1">
                  <DayMark day={day} />
                  <DayTitle day={day} startDate={trip.startDate} />
                </div>
                <div>
                  {items.map((item) => (
                    <FirstItem key={item.id} item={item} canWrite={trip.role !== 'viewer'} />
                  ))}
                </div>
              </section>
            </Fragment>
          )
        })}
      </div>
    </LoadingRegion>
  )
}

function FirstItem({ item, canWrite }: { item: ItineraryItem; canWrite: boolean }) {
  return (
    <div className="not-first:border-line/70 not-first:border-t">
      <ItemLine
        item={item}
        handle={canWrite ? <span className="-mr-1 w-6 shrink-0 pointer-coarse:hidden" /> : null}
        title={<span className={itemTitleClasses}>{item.title}</span>}
        details={<span className="block truncate text-ink-faint text-xs">{otherPlaceName(item)}</span>}
        cost={<ItemCost item={item} inert />}
        menu={<span className="block w-7 pointer-coarse:w-11" />}
      />
    </div>
  )
}

function RoomForWeather() {
  return <div className="mt-1 h-5" />
}
