// 13. Day window: sights and meals within the day that was asked for, appointments exactly when they are, on real clocks.
import { tripOpens } from '#planning/far-visit.ts'
import { isLateSight, lateEnd } from '#planning/night-sight.ts'
import { type Rule, type RuleContext, violation } from './rule.ts'
import { existsOnClock, instantOnDate } from './wall-clock.ts'

export const dayWindowRule: Rule = (context) => [
  ...checkWindow(context),
  ...checkAppointments(context),
  ...checkClocks(context),
]

/** Breakfast and day trips may come before the day begins; must-sees of the night after it ends. */
function checkWindow({ steps, request, candidates, itinerary, places, zoneOf, dayTripOf }: RuleContext) {
  const { dayWindow } = request
  return steps.flatMap(({ item, day, start, end }) => {
    const date = itinerary.days[day]?.date
    if (date === undefined || (item.kind !== 'visit' && item.kind !== 'meal')) return []
    const zone = zoneOf(item.stopId)
    const mayBeEarly = item.kind === 'meal' && item.meal === 'breakfast'
    const trip = dayTripOf(item)
    const stop = request.stops.find(({ id }) => id === item.stopId)
    const opens = trip && stop ? tripOpens(trip, stop, { request, distance: candidates.distance }) : dayWindow.start
    const isEarly = !mayBeEarly && start < instantOnDate(date, opens, zone)
    const place = item.kind === 'visit' ? places.get(item.placeId) : undefined
    const until = place && isLateSight(place, request) ? lateEnd(dayWindow.end) : dayWindow.end
    const isLate = end > instantOnDate(date, until, zone)
    return isEarly || isLate
      ? [
          violation('day-window.outside', {
            day,
            itemIds: [item.id],
            params: { from: dayWindow.start, until: dayWindow.end },
          }),
        ]
      : []
  })
}

function checkAppointments({ request, steps, zoneOf }: RuleContext) {
  return request.appointments.flatMap((appointment) => {
    const step = steps.find(({ item }) => item.kind === 'appointment' && item.appointmentId === appointment.id)
    const params = { appointmentId: appointment.id, date: appointment.date, start: appointment.start }
    if (!step) return [violation('day-window.appointment-missing', { params })]
    const zone = zoneOf(appointment.stopId)
    const isKept =
      step.start === instantOnDate(appointment.date, appointment.start, zone) &&
      step.end === instantOnDate(appointment.date, appointment.end, zone)
    return isKept ? [] : [violation('day-window.appointment-moved', { day: step.day, itemIds: [step.item.id], params })]
  })
}

function checkClocks({ steps, zoneOf }: RuleContext) {
  return steps.flatMap(({ item, day }) => {
    const endStop = item.kind === 'move' ? item.toStopId : item.stopId
    const isReal = existsOnClock(item.start, zoneOf(item.stopId)) && existsOnClock(item.end, zoneOf(endStop))
    return isReal ? [] : [violation('day-window.no-such-time', { day, itemIds: [item.id] })]
  })
}
