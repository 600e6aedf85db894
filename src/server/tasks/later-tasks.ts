// Tasks of the days under way and of those after the return, by what is planned and who comes along.
import type { Locale } from '#contract/locale.ts'
import type { TaskSuggestion } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../kernel/calendar.ts'

/** In the same order for every locale. */
export function listLaterTasks(
  trip: TripDetail,
  { locale, today }: { locale: Locale; today: string },
): TaskSuggestion[] {
  const t = createServerTranslator(locale)
  const { startDate, durationDays, itinerary, members } = trip
  const lastDay = startDate && durationDays ? addDays(startDate, durationDays - 1) : null
  const suggest = (
    key: 'checkIn' | 'receipts' | 'photos' | 'settle' | 'rate',
    stage: TaskSuggestion['stage'],
    dueOn: string | null,
  ): TaskSuggestion => ({
    stage,
    title: t(`preparations.${key}.title`),
    description: '',
    reason: t(`preparations.${key}.reason`),
    priority: 'normal',
    dueOn: dueOn && dueOn < today ? today : dueOn,
  })
  const flights = itinerary.filter(({ kind, day }) => kind === 'flight' && day !== null && day > 1)
  const firstFlight = Math.min(...flights.map(({ day }) => day ?? 1))
  const afterReturn = (days: number) => lastDay && addDays(lastDay, days)
  return [
    ...(flights.length > 0 ? [suggest('checkIn', 'on', startDate && addDays(startDate, firstFlight - 2))] : []),
    suggest('receipts', 'on', null),
    ...(members.length > 1 ? [suggest('settle', 'post', afterReturn(7))] : []),
    suggest('photos', 'post', afterReturn(7)),
    suggest('rate', 'post', afterReturn(3)),
  ]
}
