import {
  type EditedItinerary,
  type EditResult,
  editItinerarySpec,
  type ItineraryEdit,
} from '#contract/agent-tools/edit-itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { readTravelDay } from '#contract/travel-day.ts'
import type { TripDetail, TripPatch } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { applyEdit, type EditContext, type ReadyEdit } from '../editing/apply-edit.ts'
import type { EditOutcome } from '../editing/edit-outcome.ts'
import { editQuestion } from '../editing/edit-question.ts'
import { extension } from '../editing/extend-plan.ts'
import { makeRoom } from '../editing/make-room.ts'
import { openTripPatch, withOpenChanges } from '../editing/open-changes.ts'
import { changesBetween, type PlanDraft, startDraft } from '../editing/plan-draft.ts'
import type { ReferenceContext } from '../editing/resolve-items.ts'
import { daysToDrop, withoutNights } from '../editing/shorten-plan.ts'
import { needsSaid } from '../planning-context/needs-said.ts'
import { checkItemEdits } from './check-item-edits.ts'
import { askArea } from './find-stay.ts'
import { type EditDependencies, lookUp, openWithout } from './open-edits.ts'
import { summarizeChange } from './summarize-change.ts'
import { defineTool, type ToolContext, type ToolQuestion } from './tool.ts'
import { askInstead, type BringingEdit } from './unknown-place.ts'

export const editItinerary = (deps: EditDependencies) =>
  defineTool({
    spec: editItinerarySpec,
    description:
      'Proposes edits of the plan: add, remove, move, swap, replace, clear, shorten, extend, shift, set times, lengthen, pin, book, rename, note. Items are named by day, ordinal, kind, meal, part of the day, time, name or "it". Nothing else changes. Writes nothing.',
    timeoutMs: 15_000,
    order: 'last',
    async run(args, context) {
      const { locale, actor, tripId } = context
      const t = createServerTranslator(locale)
      const stored = await deps.trips.get(actor, tripId)
      const openPatch = openTripPatch(stored, context.openChanges)
      const { brief } = await deps.briefs.forPlanning(actor, stored)
      const trip = { ...stored, ...openPatch, needs: needsSaid(stored, brief) }
      const before = startDraft(trip.itinerary)
      const ownLength: TripLength = { days: daysOf(trip), stops: trip.stops }
      const given = {
        guides: deps.guides,
        history: context.history,
        atPresent: presentOf(trip, context.now),
        reason: t('agent.proposal.asRequested'),
      }
      const results: EditResult[] = []
      let question: ToolQuestion | null = null
      let length = ownLength
      let extended: EditedItinerary['extended'] = null
      const open = await openWithout(args.insteadOf, { deps, trip, context, plan: { ...given, ...length } })
      let draft = withOpenChanges(before, open)
      for (const [index, edit] of args.edits.entries()) {
        const editContext = { ...given, ...length }
        const now = { ...trip, itinerary: [...draft.items] }
        const ready = { edit, found: await lookUp(deps, edit, now, { ...editContext, items: draft.items }, context) }
        const outcome = applyEdit(draft, ready, editContext)
        const area = await askArea(deps, ready, { ...editContext, items: draft.items }, context)
        if (area) {
          question ??= { ...area, options: area.options.map((option) => withArgs(option, args, index)) }
          results.push({ ...noResult(edit), status: 'invalid', problem: 'no_place', unknownName: area.name })
          continue
        }
        const unlisted = unlistedName(ready)
        const instead =
          unlisted && outcome.status === 'done'
            ? await askInstead(deps, { ...unlisted, old: goingItem(draft, outcome.draft) }, trip, context)
            : null
        if (instead) {
          question ??= { ...instead, options: instead.options.map((option) => withArgs(option, args, index)) }
          results.push({
            ...noResult(edit),
            status: 'invalid',
            problem: 'no_place',
            unknownName: unlisted?.name ?? null,
          })
          continue
        }
        const after = settle(draft, outcome, args, t('agent.proposal.makesRoom'))
        if (after) {
          const changes = changesBetween(draft, after).map(summarizeChange)
          const status = changes.length > 0 || edit.act === 'extend' ? 'done' : 'unchanged'
          const stay = ready.found?.stay ?? null
          results.push({ ...noResult(edit), status, changes, unknownName: unlisted?.name ?? null, stay })
          if (edit.act === 'extend') {
            const more = extension(length.stops, { ...edit, days: length.days }, deps.guides)
            extended = more && { place: more.place, nights: edit.nights, freeDay: more.freeDay }
            length = more ?? length
          }
          if (edit.act === 'shorten' && status === 'done') length = shorter(length, draft, edit.days, editContext)
          draft = after
          continue
        }
        question ??= editQuestion({ args, index, draft, ready, outcome, editContext, locale })
        results.push(unsettled(edit, outcome))
      }
      const isChanged = results.some(({ status }) => status === 'done')
      const ofTrip =
        length !== ownLength
          ? tripUpdate(stored, { ...openPatch, durationDays: length.days, stops: [...length.stops] }, given.reason)
          : null
      const ofItems = isChanged ? changesBetween(before, draft) : []
      const changes = [...(ofTrip ?? []), ...ofItems]
      return {
        output: { results, days: ownLength.days, extended },
        summary: question ? t('agent.summary.asks') : summaryOf(results, changes.length, context),
        ...(question && { question }),
        ...(!question &&
          changes.length > 0 && {
            draft: {
              title: t('agent.proposal.edits'),
              changes,
              includesOpenItems: true,
              check: await checkItemEdits(deps, trip, changes, context),
            },
          }),
      }
    },
  })

type TripLength = Pick<EditContext, 'days' | 'stops'>

/** Without the nights of the stops whose days go. */
function shorter({ stops }: TripLength, { items }: PlanDraft, days: number, context: EditContext): TripLength {
  return { days, stops: withoutNights(stops, daysToDrop(items, days, context) ?? []) }
}

function tripUpdate({ version }: TripDetail, patch: TripPatch, reason: string): ProposedChange[] {
  return [{ id: 'trip', type: 'trip.update', reason, baseVersion: version, patch }]
}

/** Only the trip that is under way has a present: what is planned ahead may be of any hour. */
function presentOf(trip: TripDetail, now: Date): ReferenceContext['atPresent'] {
  if (trip.currentStage !== 'on') return null
  const { day, clock } = readTravelDay(trip, now)
  return day === null ? null : { day, clock }
}

function daysOf({ durationDays, itinerary }: TripDetail): number {
  return durationDays ?? Math.max(1, ...itinerary.map(({ day }) => day ?? 1))
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

/** A name that was looked up and not found: it would become an entry without a place. */
function unlistedName({ edit, found }: ReadyEdit): { edit: BringingEdit; name: string } | null {
  if (edit.act !== 'add' && edit.act !== 'replace') return null
  const { name, own } = edit.act === 'add' ? edit.what : edit.by
  return name && !own && found && !found.item.place ? { edit, name } : null
}

/** What a replacement takes out. */
function goingItem(before: PlanDraft, after: PlanDraft) {
  return before.items.find(({ id }) => !after.items.some((item) => item.id === id)) ?? null
}

function withArgs<Option extends { edit: ItineraryEdit }>(
  { edit, ...option }: Option,
  args: { edits: ItineraryEdit[] },
  index: number,
) {
  return { ...option, args: { ...args, edits: args.edits.with(index, edit) } }
}

function noResult({ act }: ItineraryEdit) {
  return { act, problem: null, candidates: [], changes: [], unknownName: null, stay: null }
}

/** The name in a reference of the edit that fits no item. */
function referenceName(edit: ItineraryEdit): string | null {
  if ('items' in edit) return edit.items.name ?? null
  return 'item' in edit ? (edit.item.name ?? null) : null
}

function unsettled(edit: ItineraryEdit, outcome: EditOutcome): EditResult {
  const base = noResult(edit)
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
      return {
        ...base,
        status: outcome.status,
        candidates: outcome.candidates,
        unknownName: outcome.status === 'not_found' ? referenceName(edit) : null,
      }
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
