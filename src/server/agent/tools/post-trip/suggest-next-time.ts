import { suggestNextTimeSpec } from '#contract/agent-tools/post-trip.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

export const suggestNextTime = ({ tripReport }: Pick<ToolDependencies, 'tripReport'>) =>
  defineTool({
    spec: suggestNextTimeSpec,
    description:
      'Three trips for next time, from what was liked and what was left out on this one, and what is wished for it; names the wishes that nothing meets. Buttons start them. Creates nothing by itself.',
    timeoutMs: 8000,
    async run(wishes, { actor, tripId, locale }): Promise<ResultOf<typeof suggestNextTimeSpec>> {
      const t = createServerTranslator(locale)
      const { trips: nextTrips, unmet } = await tripReport.nextTrips(actor, tripId, wishes, locale)
      const names = nextTrips.map(({ destination }) => destination.name)
      return {
        output: {
          unmet,
          companions: wishes.companions,
          children: nextTrips[0]?.party.children ?? 0,
          trips: nextTrips.map(({ kind, durationDays, reason, season, destination }) => ({
            ...{ kind, durationDays, reason, season },
            destination: destination.name,
          })),
        },
        summary: names.length > 0 ? joinTexts('enumeration', names, locale) : t('answers.postTrip.noNext'),
        card: nextTrips.length > 0 ? { type: 'next_trips', trips: nextTrips } : undefined,
      }
    },
  })
