// A journey between two stops as fields of an item: its end is a wall time at the goal, which may be in another zone or on
// another date.
import type { NewItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { PlannedItem } from '#contract/planning/itinerary.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { daysBetween } from '../../kernel/calendar.ts'
import { endOfLeg } from '../planning-context/item-to-candidate.ts'
import { clockTimes } from '../tool-results/plan-options.ts'
import type { PlanningResult } from './turn-memory.ts'

type Move = Extract<PlannedItem, { kind: 'move' }>

/** The arrival by the clocks of the goal. One that an item cannot say (before its start, or two days later) stands in the notes. */
export function journeyFields(planning: PlanningResult, move: Move, locale: Locale): Partial<NewItem> {
  const { start, end } = clockTimes(move)
  const days = daysBetween(move.start.slice(0, 10), move.end.slice(0, 10))
  const endsNextDay = days === 1
  const hasEnd = endsNextDay || (days === 0 && end > start)
  const from = endOfLeg(planning, move.stopId)
  const to = endOfLeg(planning, move.toStopId)
  return {
    start,
    end: hasEnd ? end : null,
    endsNextDay,
    endZone: hasEnd && to && to.zone !== from?.zone ? to.zone : null,
    booking: 'needed',
    source: planning.legSources[move.legId] ?? null,
    notes: notesOf(planning, move, hasEnd, locale),
  }
}

function notesOf(planning: PlanningResult, move: Move, hasEnd: boolean, locale: Locale): string {
  const t = createServerTranslator(locale)
  const leg = planning.candidates.legs.find(({ id }) => id === move.legId)
  const to = endOfLeg(planning, move.toStopId)
  const terminals =
    leg?.fromTerminal && leg.toTerminal
      ? t('agent.proposal.journey.terminals', { from: leg.fromTerminal.id, to: leg.toTerminal.id })
      : ''
  const arrival =
    to && !hasEnd
      ? t('agent.proposal.journey.arrival', {
          date: formatDay(move.end.slice(0, 10), locale),
          time: move.end.slice(11),
          place: to.name,
        })
      : ''
  return joinTexts('sentences', [terminals, arrival], locale)
}
