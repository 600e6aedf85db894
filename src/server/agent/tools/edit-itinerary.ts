import { type EditResult, editItinerarySpec, type ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { TripDetail } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { applyEdit, type ReadyEdit } from '../editing/apply-edit.ts'
import type { EditOutcome } from '../editing/edit-outcome.ts'
import { editQuestion } from '../editing/edit-question.ts'
import { makeRoom } from '../editing/make-room.ts'
import { changesBetween, type PlanDraft, startDraft } from '../editing/plan-draft.ts'
import type { PlanningSources } from '../planning-context/planning-context.ts'
import { checkItemEdits } from './check-item-edits.ts'
import { findAddition } from './find-addition.ts'
import { summarizeChange } from './summarize-change.ts'
import { defineTool, type ToolContext, type ToolQuestion } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'trips' | 'places' | keyof PlanningSources>

export const editItinerary = (deps: Dependencies) =>
  defineTool({
    spec: editItinerarySpec,
    description:
      'Proposes edits of the plan: add, remove, move, swap, replace, clear, shift, set times, lengthen, pin, book, rename, note. Items are named by day, ordinal, kind, meal, part of the day, time, name or "it". Nothing else changes. Writes nothing.',
    timeoutMs: 15_000,
    order: 'last',
    async run(args, context) {
      const { locale, actor, tripId } = context
      const t = createServerTranslator(locale)
      const trip = await deps.trips.get(actor, tripId)
      const before = startDraft(trip.itinerary)
      const editContext = {
        days: daysOf(trip),
        guides: deps.guides,
        history: context.history,
        reason: t('agent.proposal.asRequested'),
      }
      const results: EditResult[] = []
      let question: ToolQuestion | null = null
      let draft = before
      for (const [index, edit] of args.edits.entries()) {
        const ready = { edit, found: await lookUp(deps, edit, trip, context) }
        const outcome = applyEdit(draft, ready, editContext)
        const after = settle(draft, outcome, args, t('agent.proposal.makesRoom'))
        if (after) {
          const changes = changesBetween(draft, after).map(summarizeChange)
          results.push({
            act: edit.act,
            status: changes.length > 0 ? 'done' : 'unchanged',
            problem: null,
            candidates: [],
            changes,
          })
          draft = after
          continue
        }
        question ??= editQuestion({ args, index, draft, ready, outcome, editContext, locale })
        results.push(unsettled(edit, outcome))
      }
      const changes = changesBetween(before, draft)
      return {
        output: { results, days: editContext.days },
        summary: question ? t('agent.summary.asks') : summaryOf(results, changes.length, context),
        ...(question && { question }),
        ...(!question &&
          changes.length > 0 && {
            draft: {
              title: t('agent.proposal.edits'),
              changes,
              check: await checkItemEdits(deps, trip, changes, context),
            },
          }),
      }
    },
  })

function daysOf({ durationDays, itinerary }: TripDetail): number {
  return durationDays ?? Math.max(1, ...itinerary.map(({ day }) => day ?? 1))
}

function lookUp(
  deps: Dependencies,
  edit: ItineraryEdit,
  trip: TripDetail,
  context: ToolContext,
): Promise<ReadyEdit['found']> {
  if (edit.act === 'add') return findAddition(deps, { what: edit.what, day: edit.to.day }, trip, context)
  if (edit.act === 'replace') return findAddition(deps, { what: edit.by, day: edit.item.day }, trip, context)
  return Promise.resolve(null)
}

/** The draft after the edit; null where somebody has to be asked, or nothing can be done. */
function settle(
  draft: PlanDraft,
  outcome: EditOutcome,
  args: { makeRoom: boolean; mayOverlap: boolean },
  reason: string,
): PlanDraft | null {
  if (outcome.status !== 'done') return null
  // Items that this call adds are not accepted yet.
  const accepted = outcome.inTheWay.filter(({ version }) => version > 0)
  if (accepted.length === 0 || (args.mayOverlap && !args.makeRoom)) return outcome.draft
  if (!args.makeRoom) return null
  const named = changesBetween(draft, outcome.draft).flatMap((change) => ('itemId' in change ? change.itemId : []))
  const added = outcome.draft.items.filter(({ version }) => version === 0).map(({ id }) => id)
  return makeRoom(outcome.draft, [...named, ...added], reason)
}

function unsettled({ act }: ItineraryEdit, outcome: EditOutcome): EditResult {
  const base = { act, problem: null, candidates: [], changes: [] }
  switch (outcome.status) {
    case 'invalid':
      return { ...base, status: 'invalid', problem: outcome.problem }
    case 'done':
      return {
        ...base,
        status: 'touches_more',
        candidates: outcome.inTheWay.map(({ id: itemId, title, kind, day, start, end }) => {
          return { itemId, title, kind, day, start, end, confidence: 1 }
        }),
      }
    default:
      return { ...base, status: outcome.status, candidates: outcome.candidates }
  }
}

function summaryOf(results: readonly EditResult[], count: number, { locale }: Pick<ToolContext, 'locale'>): string {
  const t = createServerTranslator(locale)
  if (count > 0) return t('agent.summary.changesReady', { count })
  if (results.some(({ status }) => status === 'ambiguous' || status === 'touches_more'))
    return t('agent.summary.asksBack')
  return t(
    results.every(({ status }) => status === 'unchanged') ? 'agent.summary.unchanged' : 'agent.summary.notInPlan',
  )
}
