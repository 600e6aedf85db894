// What the chat asks where an edit can be meant in several ways: each way with its changes, so that one tap is enough.
import type { AgentCard } from '#contract/agent-card.ts'
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { applyEdit, type EditContext, type ReadyEdit } from './apply-edit.ts'
import type { EditOutcome, ReferencePart } from './edit-outcome.ts'
import { makeRoom } from './make-room.ts'
import { changesBetween, type PlanDraft } from './plan-draft.ts'

interface Asked {
  draft: PlanDraft
  ready: ReadyEdit
  outcome: EditOutcome
  editContext: EditContext
  locale: Locale
}

type Choices = Extract<AgentCard, { type: 'choices' }>

/** null where there is nothing to choose from. */
export function choicesCard(asked: Asked): Choices | null {
  const { outcome } = asked
  if (outcome.status === 'ambiguous') return whichItem(asked, outcome)
  return outcome.status === 'done' ? whatElse(asked, outcome) : null
}

function whichItem(
  { draft, ready, editContext, locale }: Asked,
  { candidates, part }: Extract<EditOutcome, { part: ReferencePart }>,
): Choices | null {
  const t = createServerTranslator(locale)
  const options = candidates.flatMap(({ itemId, title, day, start, end }) => {
    const outcome = applyEdit(draft, { ...ready, edit: pointing(ready.edit, part, itemId) }, editContext)
    const changes = outcome.status === 'done' ? numbered(changesBetween(draft, outcome.draft)) : []
    if (changes.length === 0) return []
    const when = [day === null ? t('agent.choices.unscheduled') : t('agent.choices.day', { day }), timeText(start, end)]
    return [{ label: title, detail: when.filter(Boolean).join(' · '), changes }]
  })
  return options.length > 0 ? { type: 'choices', question: t('agent.choices.whichOne'), options } : null
}

function whatElse({ draft, locale }: Asked, outcome: Extract<EditOutcome, { status: 'done' }>): Choices | null {
  const t = createServerTranslator(locale)
  const only = changesBetween(draft, outcome.draft)
  const named = only.flatMap((change) => ('itemId' in change ? change.itemId : []))
  const added = outcome.draft.items.filter(({ version }) => version === 0).map(({ id }) => id)
  const room = makeRoom(outcome.draft, [...named, ...added], t('agent.proposal.makesRoom'))
  const all = changesBetween(draft, room)
  const others = joinTexts(
    'enumeration',
    outcome.inTheWay.map(({ title }) => title),
    locale,
  )
  const options = [
    { label: t('agent.choices.onlyThis'), detail: t('agent.choices.overlaps', { others }), changes: numbered(only) },
    ...(all.length > only.length
      ? [{ label: t('agent.choices.moveOthers'), detail: t('agent.choices.later', { others }), changes: numbered(all) }]
      : []),
  ]
  return only.length > 0 ? { type: 'choices', question: t('agent.choices.touchesMore', { others }), options } : null
}

/** The same edit with the item named by its id. */
function pointing(edit: ItineraryEdit, part: ReferencePart, itemId: string): ItineraryEdit {
  if ((part === 'before' || part === 'after') && 'to' in edit)
    return { ...edit, to: { ...edit.to, [part]: { itemId } } }
  if (part === 'items' && 'items' in edit) return { ...edit, items: { itemId } }
  if (part === 'item' && 'item' in edit) return { ...edit, item: { itemId } }
  if (part === 'with' && edit.act === 'swap') return { ...edit, with: { itemId } }
  return edit
}

/** Ids of a draft name the items and are longer than those of a proposal. */
function numbered(changes: readonly ProposedChange[]): ProposedChange[] {
  return changes.map((change, index) => ({ ...change, id: `c${index + 1}` }))
}

function timeText(start: string | null, end: string | null): string {
  return [start, end].filter(Boolean).join('–')
}
