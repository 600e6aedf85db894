import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { WayOut } from '#contract/way-out.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { addDays } from '../../kernel/calendar.ts'
import { assumedLeadDays } from '../../travel/assumed-start.ts'
import { dayPartOf } from '../editing/day-parts.ts'
import {
  addToDraft,
  changesBetween,
  type PlanDraft,
  patchItem,
  removeFromDraft,
  startDraft,
} from '../editing/plan-draft.ts'
import { resolveDay } from '../editing/resolve-items.ts'
import { briefToPreferences } from '../planning-context/brief-to-preferences.ts'
import type { PlanningSources } from '../planning-context/planning-context.ts'
import { relaxationsCard, scopedWaysOut } from '../tool-results/relaxations-card.ts'
import { checkItemEdits } from './check-item-edits.ts'
import { lightenDay } from './lighten-day.ts'
import { type ReplannedDay, replanDay } from './replan-day.ts'
import { summarizeChange } from './summarize-change.ts'
import { defineTool } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'briefs' | 'planner' | keyof PlanningSources>
type Scoped = Pick<ItineraryItem, 'start' | 'kind'>
type Settled = Extract<ReplannedDay, { status: 'ok' }>

export const replanScope = (deps: Dependencies) =>
  defineTool({
    spec: replanScopeSpec,
    description:
      'Plans some days, or parts or categories of them, anew: easier, fuller, under a roof, with other interests. Everything outside stays to the minute, and so does what is booked or pinned. Writes nothing.',
    timeoutMs: 60_000,
    async run(scope, { actor, tripId, locale, today, signal }) {
      const t = createServerTranslator(locale)
      const { days: asked, parts, categories, indoor, fewer, ...message } = scope
      const trip = await deps.trips.get(actor, tripId)
      const { brief } = await deps.briefs.forPlanning(actor, trip)
      const length = trip.durationDays ?? 0
      const days = [...new Set(asked.flatMap((day) => resolveDay(day, length) ?? []))]
      const nothing = { days, changes: [], kept: [], problems: [] }
      if (length === 0)
        return { output: { ...nothing, status: 'no_days' as const }, summary: t('agent.summary.no_days') }
      if (days.length === 0)
        return { output: { ...nothing, status: 'no_such_day' as const }, summary: t('agent.summary.notInPlan') }

      const isInScope = (item: Scoped): boolean => {
        const part = dayPartOf(item)
        const category = categoryOf(item)
        const isMeant = category !== null && (categories?.includes(category) ?? true)
        return isMeant && (parts === undefined || (part !== null && parts.includes(part)))
      }
      const preferences = {
        ...briefToPreferences(brief, { ...message, replaceExisting: true }, trip),
        isInScope,
      }
      const startDate = trip.startDate ?? preferences.startDate ?? addDays(today, assumedLeadDays)
      const isEasier =
        (fewer !== undefined || message.pace === 'relaxed') &&
        !indoor &&
        message.interests.length + message.cuisines.length === 0
      const before = startDraft(trip.itinerary)
      let after = before
      const problems: string[] = []
      const ways: WayOut[] = []
      const fixed = new Set(
        trip.itinerary.filter((item) => item.day && days.includes(item.day) && isInScope(item)).map(({ id }) => id),
      )
      const inScope = fixed.size
      for (const day of days) {
        if (isEasier) {
          const ofDay = trip.itinerary.filter((item) => item.day === day && categoryOf(item) === 'sights')
          const sights = ofDay.filter((item) => isInScope(item) && !item.pinned && item.booking !== 'booked')
          for (const { id } of sights) fixed.delete(id)
          const about = { sights, kept: ofDay.length - sights.length, fewer }
          after = lightenDay(after, about, deps.guides, t('agent.proposal.replaced'))
          continue
        }
        const options = { day, startDate, preferences, indoor }
        // What another day takes is not there twice.
        const replanned = await replanDay(deps, { ...trip, itinerary: [...after.items] }, options, {
          locale,
          today,
          signal,
        })
        if (replanned.status === 'ok') {
          for (const id of replanned.replaced) fixed.delete(id)
          after = settle(after, replanned, isInScope, t('agent.proposal.replaced'))
        } else if (replanned.status === 'infeasible') {
          problems.push(...replanned.problems)
          ways.push(...scopedWaysOut(replanned.steps, replanned.planning, { brief, scope, locale }))
        } else
          return { output: { ...nothing, status: replanned.status }, summary: t(`agent.summary.${replanned.status}`) }
      }
      const changes = changesBetween(before, after)
      const kept = trip.itinerary.filter(({ id }) => fixed.has(id)).map(({ title }) => title)
      const output = { days, changes: changes.map(summarizeChange), kept, problems }
      if (changes.length === 0) {
        const status =
          problems.length > 0 ? ('infeasible' as const) : inScope > 0 ? ('unchanged' as const) : ('empty' as const)
        return {
          output: { ...output, status },
          summary: t(problems.length > 0 ? 'agent.summary.infeasible' : 'agent.summary.unchanged'),
          card: relaxationsCard(ways, locale),
        }
      }
      const check = await checkItemEdits(deps, trip, changes, { locale, today, signal })
      return {
        output: { ...output, status: 'ok' as const },
        summary: t('agent.summary.changesReady', { count: changes.length }),
        card: relaxationsCard(ways, locale),
        draft: { title: t('agent.proposal.edits'), changes, check },
      }
    },
  })

function categoryOf({ kind }: Scoped): 'meals' | 'sights' | null {
  if (kind === 'restaurant') return 'meals'
  return kind === 'attraction' || kind === 'activity' ? 'sights' : null
}

/** An item that is wanted again keeps its id: it moves, or stays as it is. */
function settle(
  draft: PlanDraft,
  { replaced, wanted }: Settled,
  isInScope: (item: Scoped) => boolean,
  goneReason: string,
): PlanDraft {
  const left = wanted.filter(({ item }) => isInScope(item))
  let current = draft
  for (const item of draft.items.filter(({ id }) => replaced.includes(id))) {
    const at = left.findIndex((each) => each.item.place?.candidateId === item.place?.candidateId)
    const again = at < 0 ? undefined : left.splice(at, 1)[0]
    if (again) {
      const { start, end, endsNextDay } = again.item
      current = patchItem(current, item.id, { start, end, endsNextDay }, again.reason)
    } else current = removeFromDraft(current, [item.id], goneReason)
  }
  return left.reduce((sum, { item, reason }) => addToDraft(sum, item, reason), current)
}
