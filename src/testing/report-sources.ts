// What the tools of a trip that is over read, made from the trip alone.
import type { TripDetail } from '#contract/trip.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import type { ToolDependencies } from '../server/agent/tools/tool-dependencies.ts'
import { summarizeBudget } from '../server/budget/summarize-budget.ts'
import { tagsFromRatings } from '../server/memory/tags-from-ratings.ts'
import type { Guides } from '../server/providers/shipped-data/guides/guides.ts'
import { buildReport } from '../server/trip-report/build-report.ts'
import { taggedItems } from '../server/trip-report/liked-tags.ts'
import { suggestWishedTrips } from '../server/trip-report/suggest-wished-trips.ts'

export function reportSources(
  trip: TripDetail,
  guides: Guides,
): Pick<ToolDependencies, 'budget' | 'files' | 'reports' | 'tags' | 'tripReport'> {
  const spending = summarizeBudget(trip, [], [], { table: null, today: '2026-11-22' })
  return {
    budget: { summary: async () => spending },
    files: { photos: async () => [] },
    reports: {
      buildOnce: async (_, wanted) => ({
        report: {
          ...wanted,
          id: '0190aaaa-0000-7000-8000-00000000000a',
          status: 'building',
          progress: 0,
          fileId: null,
          size: null,
          createdAt: '2026-11-22T08:00:00Z',
        },
        isNew: true,
      }),
    },
    tags: {
      suggest: async (_, __, locale) => ({
        enabled: true,
        items: tagsFromRatings(taggedItems(trip.itinerary, guides), []).map((each) => ({
          ...each,
          label: tagName(each.tag, locale),
        })),
      }),
    },
    tripReport: {
      read: async (_, __, locale) => buildReport(trip, { added: new Set(), spending, legs: [], guides, locale }),
      nextTrips: async (_, __, wishes, locale) => suggestWishedTrips(trip, wishes, { guides, locale }),
    },
  }
}
