// Sentences for violations of a draft, for the reply and for the reason of a change.
import type { Locale } from '#contract/locale.ts'
import type { Violation } from '#contract/planning/violation.ts'
import { violationSentence } from '../tool-results/violation-sentence.ts'
import type { ProposalDraft } from '../tools/proposal-draft.ts'

export function violationText({ code, day, itemIds }: Violation, draft: ProposalDraft, locale: Locale): string {
  return violationSentence({ code, day: day === null ? null : day + 1, titles: titlesOf(draft, itemIds) }, locale)
}

function titlesOf({ changes, check }: ProposalDraft, itemIds: readonly string[]): string[] {
  return changes
    .filter(({ id }) => itemIds.some((itemId) => check?.changeOf[itemId] === id))
    .flatMap((change) => {
      if (change.type === 'item.add') return change.item.title
      if (change.type === 'task.add') return change.task.title
      return 'title' in change ? change.title : []
    })
}
