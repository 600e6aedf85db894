// Combines the drafts of the tools into one proposal. Violations are shown on the change and mentioned in the reply.
import type { Locale } from '#contract/locale.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { verify } from '#planning/verify.ts'
import type { CheckNotes } from '../../providers/chat-model/turn-notes.ts'
import { carriedChanges, countCarried, withWarning } from '../editing/open-changes.ts'
import type { ProposalDraft } from '../tools/proposal-draft.ts'
import type { Turn, TurnProposal, TurnUpdate } from '../turn/state.ts'
import { isCutShort } from './limits.ts'
import { violationText } from './violation-text.ts'
import { withoutContradictions } from './without-contradictions.ts'

/** Rules about single items. The others make sense only for a whole plan. */
const rulesOfItems = ['existence', 'opening', 'time', 'repeats']

export function createCheck(now: () => Date) {
  return (turn: Turn): TurnUpdate => {
    const { input, locale, elsewhere, drafts, citations, toolParts } = turn
    const checked = drafts.map((draft) => checkDraft(draft, locale))
    const proposal = combine(
      checked.map((each) => each.proposal),
      locale,
    )
    const carried = carriedChanges(input.openChanges, {
      changes: proposal?.changes ?? [],
      isWhole: drafts.some(({ check }) => check?.whole),
      includesOpenItems: drafts.some(({ includesOpenItems }) => includesOpenItems),
    })
    const whole = proposal && { ...proposal, changes: numbered([...carried, ...proposal.changes]) }
    const notes: CheckNotes = {
      locale,
      stage: input.stage,
      elsewhere,
      problems: [...new Set(checked.flatMap(({ problems }) => problems))],
      carried: whole ? countCarried(input.openChanges, whole.changes) : 0,
      failed: toolParts.flatMap((part) => (part.type === 'tool' && part.ok === false ? [part.summary] : [])),
      cutShort: isCutShort(turn, now()),
      sources: citations.map(({ n, title, kind }) => ({ n, title, kind })),
    }
    return { notes, proposal: whole }
  }
}

function checkDraft(draft: ProposalDraft, locale: Locale) {
  const { title, changes, check } = draft
  if (!check) return { proposal: { title, changes }, problems: [] }
  // A single change is not blamed for what was so before: only violations of the changed items count.
  const isOfChange = (itemIds: readonly string[]) => itemIds.some((id) => check.changeOf[id] !== undefined)
  const violations = verify(check).filter(
    ({ code, itemIds }) =>
      check.whole || (rulesOfItems.includes(code.slice(0, code.indexOf('.'))) && isOfChange(itemIds)),
  )
  const problems = violations.map((violation) => violationText(violation, draft, locale))
  const warned = changes.map((change) => {
    const own = problems.filter((_, index) => violations[index]?.itemIds.some((id) => check.changeOf[id] === change.id))
    return own.length > 0
      ? { ...change, reason: withWarning(change.reason, joinTexts('sentences', own, locale)) }
      : change
  })
  return { proposal: { title, changes: warned }, problems }
}

function combine(proposals: TurnProposal[], locale: Locale): TurnProposal | null {
  const changes = withoutContradictions(proposals.flatMap((proposal) => proposal.changes))
  if (changes.length === 0) return null
  return {
    title: joinTexts(
      'clauses',
      proposals.map(({ title }) => title),
      locale,
    ),
    changes,
  }
}

function numbered(changes: readonly ProposedChange[]): ProposedChange[] {
  return changes.map((change, index) => ({ ...change, id: `c${index + 1}` }))
}
