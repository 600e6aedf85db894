// An easier day: the most demanding sights give way, the meals and at least one light stop stay where they are.
import { lengthOf } from '../../itinerary/schedule-at.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { type PlanDraft, removeFromDraft } from '../editing/plan-draft.ts'
import type { PlanItem } from '../editing/resolve-items.ts'

/** Sights of an easy day. */
const mostSights = 2
const efforts = ['easy', 'moderate', 'strenuous']

/** `sights`: of one day, those that may go. `kept`: further sights of the day, which stay. */
export function lightenDay(
  draft: PlanDraft,
  { sights, kept }: { sights: readonly PlanItem[]; kept: number },
  guides: Pick<Guides, 'byId'>,
  reason: string,
): PlanDraft {
  const total = sights.length + kept
  const left = Math.max(1, Math.min(mostSights, total - 1))
  const gone = sights
    .toSorted((a, b) => effortOf(b, guides) - effortOf(a, guides) || minutesOf(b) - minutesOf(a))
    .slice(0, total - left)
    .map(({ id }) => id)
  return gone.length > 0 ? removeFromDraft(draft, gone, reason) : draft
}

function minutesOf(item: PlanItem): number {
  return lengthOf(item) ?? 60
}

/** Of a place that no guide has: as if it were easy. */
function effortOf({ place }: PlanItem, guides: Pick<Guides, 'byId'>): number {
  const [guideId = '', id = ''] = place?.candidateId?.split('/') ?? []
  const effort = guides.byId(guideId)?.attractions.find((each) => each.id === id)?.effort
  return Math.max(0, efforts.indexOf(effort ?? 'easy'))
}
