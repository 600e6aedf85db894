import { majorUnits } from '#contract/money-arithmetic.ts'
import type { TransportOffer } from '#contract/travel/transport.ts'

/** Minutes at stations and airports and on the way there. */
const overhead = { train: 60, flight: 180 } as const
/** Wall times between which people like to depart. */
const [fromHour, toHour] = ['07', '19']

/** The one to suggest: by day where there is a choice, then the fastest from door to door, then the cheapest. */
export function bestConnection<Offer extends TransportOffer>(offers: readonly Offer[]): Offer | null {
  const byDay = offers.filter(({ departs }) => {
    const hour = departs.slice(11, 13)
    return hour >= fromHour && hour < toHour
  })
  const minutes = (offer: Offer) => offer.minutes + overhead[offer.mode]
  const [best] = (byDay.length > 0 ? byDay : [...offers]).sort(
    (a, b) => minutes(a) - minutes(b) || majorUnits(a.price) - majorUnits(b.price),
  )
  return best ?? null
}
