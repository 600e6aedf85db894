import { leaveBySpec } from '#contract/agent-tools/leave-by.ts'
import { readTravelDay } from '#contract/travel-day.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { whereOneIs } from '../../place-names/where-one-is.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'
import { departureFor } from './departure.ts'
import { findItemOfDay } from './find-item-of-day.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'guides' | 'routing'>

export const leaveBy = ({ trips, guides, routing }: Dependencies) =>
  defineTool({
    spec: leaveBySpec,
    description:
      'When to set out for the next item of today, or for a named one: way, time to be there ahead (airport, station) and how many minutes are left.',
    timeoutMs: 8000,
    async run({ to }, { actor, tripId, locale, now, position, signal }): Promise<ResultOf<typeof leaveBySpec>> {
      const t = createServerTranslator(locale)
      const trip = await trips.get(actor, tripId)
      const day = readTravelDay(trip, now)
      const without = (status: Exclude<ResultOf<typeof leaveBySpec>['output']['status'], 'ok'>) => ({
        output: { status, clock: day.clock, departure: null },
        summary: t(`answers.onTrip.noDeparture.${status}`),
      })
      if (day.phase !== 'during') return without('not_now')
      const item = to ? findItemOfDay(day, to, guides) : day.next
      if (!item) return without(to ? 'unknown' : 'nothing')
      const from = whereOneIs(day, guides, { position, locale })
      const departure = await departureFor(routing, { item, day, trip, from }, signal)
      if (!departure) return without('no_place')
      return {
        output: { status: 'ok', clock: day.clock, departure },
        summary: t('answers.onTrip.leave', { title: departure.title, time: departure.leaveAt }),
      }
    },
  })
