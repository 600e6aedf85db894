import { buildReport } from '../tools/post-trip/build-report.ts'
import { collectAlbum } from '../tools/post-trip/collect-album.ts'
import { extractPreferences } from '../tools/post-trip/extract-preferences.ts'
import { spendingReport } from '../tools/post-trip/spending-report.ts'
import { suggestNextTime } from '../tools/post-trip/suggest-next-time.ts'
import { summarizeTrip } from '../tools/post-trip/summarize-trip.ts'
import { reviewItems } from '../tools/review-items.ts'
import type { AgentTool } from '../tools/tool.ts'
import type { ToolDependencies } from '../tools/tool-dependencies.ts'
import { sharedTools } from './shared.ts'

/** Back home: what happened, what it cost, what it says of the travelers, where to go next. */
export function postStageTools(deps: ToolDependencies): AgentTool[] {
  return [
    summarizeTrip(deps),
    spendingReport(deps),
    extractPreferences(deps),
    suggestNextTime(deps),
    buildReport(deps),
    collectAlbum(deps),
    reviewItems(deps),
    ...sharedTools(deps),
  ]
}
