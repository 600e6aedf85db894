import type { ProposedChangeSummary } from '#contract/agent-tools/proposed-change-summary.ts'
import type { ProposedChange } from '#contract/proposal.ts'

/** What a reply says about a change. */
export function summarizeChange(change: ProposedChange): ProposedChangeSummary {
  const { type } = change
  const none = { day: null, start: null, end: null }
  switch (type) {
    case 'item.add': {
      const { title, day, start, end } = change.item
      return { type, title, day, start, end }
    }
    case 'item.move':
      return { ...none, type, title: change.title, day: change.day, ...timesOf(change.schedule) }
    case 'item.update':
      return { type, title: change.title, day: change.patch.day ?? null, ...timesOf(change.patch) }
    case 'item.swap':
      return { ...none, type, title: `${change.title} ⇄ ${change.withTitle}` }
    case 'item.remove':
    case 'task.update':
    case 'task.remove':
      return { ...none, type, title: change.title }
    case 'task.add':
      return { ...none, type, title: change.task.title }
    case 'expense.add':
      return { ...none, type, title: change.expense.title }
    case 'trip.setBudget':
    case 'trip.update':
    case 'trip.advanceStage':
      return { ...none, type, title: '' }
  }
}

function timesOf(times: { start?: string | null; end?: string | null } | undefined) {
  return { start: times?.start ?? null, end: times?.end ?? null }
}
