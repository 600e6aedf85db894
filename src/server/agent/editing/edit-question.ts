// What is asked where an edit can be meant in several ways: each way with the arguments that say it plainly.

import type { z } from 'zod'
import type { editItinerarySpec, ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { applyEdit, type EditContext, type ReadyEdit } from './apply-edit.ts'
import type { EditOutcome, ReferencePart } from './edit-outcome.ts'
import { makeRoom } from './make-room.ts'
import { changesBetween, type PlanDraft } from './plan-draft.ts'
import { type ReferenceContext, resolveItems } from './resolve-items.ts'

export interface Asked {
  /** The arguments of the call; its edit at `index` is the one that can be meant in several ways. */
  args: z.output<(typeof editItinerarySpec)['input']>
  index: number
  draft: PlanDraft
  ready: ReadyEdit
  outcome: EditOutcome
  editContext: EditContext
  locale: Locale
}

const mostToGo = 4

interface EditQuestion {
  text: string
  /** `args`: of the call that says it plainly. */
  options: { label: string; detail: string; args: Record<string, unknown> }[]
}

/** null where there is nothing to choose from. */
export function editQuestion(asked: Asked): EditQuestion | null {
  const { outcome } = asked
  if (outcome.status === 'ambiguous') return whichItem(asked, outcome)
  if (outcome.status === 'not_found') return whatGoes(asked)
  return outcome.status === 'done' ? whatElse(asked, outcome) : null
}

function whichItem(
  { args, index, draft, ready, editContext, locale }: Asked,
  { candidates, part }: Extract<EditOutcome, { part: ReferencePart }>,
): EditQuestion | null {
  const t = createServerTranslator(locale)
  const options = candidates.flatMap(({ itemId, title, day, start, end }) => {
    const edit = pointing(ready.edit, part, itemId, { ...editContext, items: draft.items })
    const outcome = applyEdit(draft, { ...ready, edit }, editContext)
    if (outcome.status !== 'done' || changesBetween(draft, outcome.draft).length === 0) return []
    const when = [day === null ? t('agent.choices.unscheduled') : t('agent.choices.day', { day }), timeText(start, end)]
    return [
      {
        label: title,
        detail: when.filter(Boolean).join(' · '),
        args: { ...args, edits: args.edits.with(index, edit) },
      },
    ]
  })
  return options.length > 0 ? { text: t('agent.choices.whichOne'), options } : null
}

/** Something comes for what the plan does not have: beside the others, or for one of them. */
function whatGoes({ args, index, draft, ready: { edit, found }, locale }: Asked): EditQuestion | null {
  if (edit.act !== 'replace' || edit.by.name === undefined || !found?.item.place) return null
  const t = createServerTranslator(locale)
  const { title: name, kind } = found.item
  const { day } = edit.to ?? {}
  const others = draft.items.filter(
    (item) => item.kind === kind && item.day !== null && (day === undefined || item.day === day),
  )
  const withEdit = (plain: ItineraryEdit) => ({ ...args, edits: args.edits.with(index, plain) })
  return {
    text: t('agent.choices.whatGoes', { missing: edit.item.name ?? 'none', name }),
    options: [
      {
        label: t('agent.choices.beside'),
        detail: t('agent.choices.besideDetail', { name }),
        args: withEdit({ act: 'add', what: edit.by, to: edit.to ?? {} }),
      },
      ...others.slice(0, mostToGo).map(({ id, title, day: on, start, end }) => ({
        label: title,
        detail: [t('agent.choices.day', { day: on ?? 1 }), timeText(start, end)].filter(Boolean).join(' · '),
        args: withEdit({ ...edit, item: { itemId: id } }),
      })),
    ],
  }
}

function whatElse(
  { args, draft, locale }: Asked,
  outcome: Extract<EditOutcome, { status: 'done' }>,
): EditQuestion | null {
  const t = createServerTranslator(locale)
  const only = changesBetween(draft, outcome.draft)
  if (only.length === 0) return null
  const named = only.flatMap((change) => ('itemId' in change ? change.itemId : []))
  const added = outcome.draft.items.filter(({ version }) => version === 0).map(({ id }) => id)
  const room = makeRoom(outcome.draft, [...named, ...added], t('agent.proposal.makesRoom'))
  const others = joinTexts(
    'enumeration',
    outcome.inTheWay.map(({ title }) => title),
    locale,
  )
  const onlyThis = { label: t('agent.choices.onlyThis'), detail: t('agent.choices.overlaps', { others }) }
  const all = { label: t('agent.choices.moveOthers'), detail: t('agent.choices.later', { others }) }
  return {
    text: t('agent.choices.touchesMore', { others }),
    options: [
      { ...onlyThis, args: { ...args, mayOverlap: true } },
      ...(changesBetween(draft, room).length > only.length ? [{ ...all, args: { ...args, makeRoom: true } }] : []),
    ],
  }
}

/** The same edit with the item named by its id. */
function pointing(edit: ItineraryEdit, part: ReferencePart, itemId: string, plan: ReferenceContext): ItineraryEdit {
  // The first of the further items that cannot be told apart.
  if (part === 'also' && edit.act === 'replace') {
    const at = edit.also?.findIndex((each) => resolveItems(each, plan).status !== 'found') ?? -1
    return at < 0 ? edit : { ...edit, also: edit.also?.with(at, { itemId }) }
  }
  if ((part === 'before' || part === 'after') && 'to' in edit)
    return { ...edit, to: { ...edit.to, [part]: { itemId } } }
  if (part === 'items' && 'items' in edit) return { ...edit, items: { itemId } }
  if (part === 'item' && 'item' in edit) return { ...edit, item: { itemId } }
  if (part === 'with' && edit.act === 'swap') return { ...edit, with: { itemId } }
  return edit
}

function timeText(start: string | null, end: string | null): string {
  return [start, end].filter(Boolean).join('–')
}
