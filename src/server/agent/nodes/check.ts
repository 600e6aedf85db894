// Everything the tools collected becomes one proposal, and what would not work about it is said on the change and in the reply.

import type { Violation } from '#contract/planning/violation.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { verify } from '#planning/verify.ts'
import type { CheckNotes } from '../prompts/notes.ts'
import { words } from '../prompts/words.ts'
import type { ProposalDraft } from '../tools/proposal-draft.ts'
import type { Turn, TurnProposal, TurnUpdate } from '../turn/state.ts'
import { isCutShort } from './limits.ts'
import { violationSentence } from './violation-words.ts'

/** Rules that speak about single items; the others need the whole plan to make sense. */
const rulesOfItems = ['existence', 'opening', 'time', 'repeats']

export function createCheck(now: () => Date) {
  return (turn: Turn): TurnUpdate => {
    const { input, language, elsewhere, drafts, citations, toolParts } = turn
    const checked = drafts.map((draft) =>
      checkDraft(draft, (violation) => violationSentence(violation, draft, language)),
    )
    const notes: CheckNotes = {
      language,
      stage: input.stage,
      elsewhere,
      problems: [...new Set(checked.flatMap(({ problems }) => problems))],
      failed: toolParts.flatMap((part) => (part.type === 'tool' && part.ok === false ? [part.summary] : [])),
      cutShort: isCutShort(turn, now()),
      sources: citations.map(({ n, title, kind }) => ({ n, title, kind })),
    }
    return {
      notes,
      proposal: together(
        checked.map(({ proposal }) => proposal),
        words[language].and,
      ),
    }
  }
}

function checkDraft({ title, changes, check }: ProposalDraft, sentence: (violation: Violation) => string) {
  if (!check) return { proposal: { title, changes }, problems: [] }
  const violations = verify(check).filter(
    ({ code }) => check.whole || rulesOfItems.includes(code.slice(0, code.indexOf('.'))),
  )
  const problems = violations.map(sentence)
  const warned = changes.map((change) => {
    const own = problems.filter((_, index) => violations[index]?.itemIds.some((id) => check.changeOf[id] === change.id))
    return own.length > 0 ? { ...change, reason: warn(change, own) } : change
  })
  return { proposal: { title, changes: warned }, problems }
}

function warn({ reason }: ProposedChange, problems: string[]): string {
  return [`⚠ ${problems.join(' ')}`, reason].filter(Boolean).join(' · ').slice(0, 500)
}

function together(proposals: TurnProposal[], and: string): TurnProposal | null {
  const changes = proposals.flatMap((proposal) => proposal.changes)
  if (changes.length === 0) return null
  return {
    title: proposals.map(({ title }) => title).join(and),
    changes: changes.map((change, index) => ({ ...change, id: `c${index + 1}` })),
  }
}
