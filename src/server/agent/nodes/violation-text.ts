// Sentences for violations of a draft, for the reply and for the reason of a change.
import type { Locale } from '#contract/locale.ts'
import type { Violation } from '#contract/planning/violation.ts'
import { violationSentence } from '../tool-results/violation-sentence.ts'
import type { ProposalDraft } from '../tools/proposal-draft.ts'

export function violationText({ code, day, itemIds, params }: Violation, draft: ProposalDraft, locale: Locale): string {
  const titles = itemIds.flatMap((id) => titleOf(draft, id))
  return violationSentence({ code, day: day === null ? null : day + 1, titles, params }, locale)
}

/** Of the change that the item of the violation came about by; empty where it is no change of the draft. */
function titleOf({ changes, check }: ProposalDraft, itemId: string): string[] {
  const change = changes.find(({ id }) => check?.changeOf[itemId] === id)
  if (!change) return []
  if (change.type === 'item.add') return [change.item.title]
  if (change.type === 'task.add') return [change.task.title]
  return 'title' in change ? [change.title] : []
}
