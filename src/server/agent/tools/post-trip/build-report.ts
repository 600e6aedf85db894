import { buildReportSpec } from '#contract/agent-tools/post-trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { defineTool, type ResultOf } from '../tool.ts'
import type { ToolDependencies } from '../tool-dependencies.ts'

/** A report is made from the trip and changes nothing of it, so it waits for nobody's consent. */
export const buildReport = ({ reports }: Pick<ToolDependencies, 'reports'>) =>
  defineTool({
    spec: buildReportSpec,
    description:
      'Starts a report of this trip as a file, only where the traveler asks for one. It is built in the background; its card shows the progress and the download.',
    timeoutMs: 5000,
    async run({ format }, { actor, tripId, locale }): Promise<ResultOf<typeof buildReportSpec>> {
      const t = createServerTranslator(locale)
      const withoutReport = (status: 'full' | 'not_allowed') => ({
        output: { status, format, report: null },
        summary: t(`answers.postTrip.report.${status}`),
      })
      // A token that may talk to the assistant may not write for that.
      if (actor.apiToken && !actor.apiToken.scopes.includes('trips:write')) return withoutReport('not_allowed')
      const built = await reports.buildOnce(actor, { tripId, format, locale })
      if (!built) return withoutReport('full')
      const { report, isNew } = built
      const status = isNew ? 'started' : 'building'
      return {
        output: { status, format, report: { id: report.id, progress: report.progress } },
        summary: t(`answers.postTrip.report.${status}`),
        card: { type: 'report', reportId: report.id, format },
      }
    },
  })
