import type { ItineraryItem } from '#contract/itinerary.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'

/** "09:30–11:00", "22:15–06:40 +1"; told as local times where it ends in another zone. */
export function timeText(
  { start, end, endsNextDay, endZone }: Pick<ItineraryItem, 'start' | 'end' | 'endsNextDay' | 'endZone'>,
  t: ServerTranslator,
): string {
  const times = [start, end && `${end}${endsNextDay ? ' +1' : ''}`].filter(Boolean).join('–')
  return end && endZone ? t('exports.localTimes', { times }) : times
}
