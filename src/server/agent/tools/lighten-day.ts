// An easier day: the most demanding sights give way, what the city is known for last; the meals and at least one stop stay where they
// are.
import { lengthOf } from '../../itinerary/schedule-at.ts'
import type { Guides } from '../../providers/shipped-data/guides/guides.ts'
import { type PlanDraft, removeFromDraft } from '../editing/plan-draft.ts'
import type { PlanItem } from '../editing/resolve-items.ts'

/** Sights of an easy day. */
const mostSights = 2
const efforts = ['easy', 'moderate', 'strenuous']

/** `sights`: of one day, those that may go. `kept`: further sights of the day, which stay. `fewer`: how many shall go. */
export function lightenDay(
  draft: PlanDraft,
  { sights, kept, fewer }: { sights: readonly PlanItem[]; kept: number; fewer?: number },
  guides: Pick<Guides, 'byId'>,
  reason: string,
): PlanDraft {
  const total = sights.length + kept
  const left = Math.max(1, fewer === undefined ? Math.min(mostSights, total - 1) : total - fewer)
  const gone = sights
    .toSorted(
      (a, b) =>
        Number(isHard(b, guides)) - Number(isHard(a, guides)) ||
        Number(isIcon(a, guides)) - Number(isIcon(b, guides)) ||
        effortOf(b, guides) - effortOf(a, guides) ||
        minutesOf(b) - minutesOf(a),
    )
    .slice(0, total - left)
    .map(({ id }) => id)
  return gone.length > 0 ? removeFromDraft(draft, gone, reason) : draft
}

function minutesOf(item: PlanItem): number {
  return lengthOf(item) ?? 60
}

/** What a first visitor comes for. */
function isIcon(item: PlanItem, guides: Pick<Guides, 'byId'>): boolean {
  return spotOf(item, guides)?.prominence !== undefined
}

function isHard(item: PlanItem, guides: Pick<Guides, 'byId'>): boolean {
  return spotOf(item, guides)?.effort === 'strenuous'
}

/** Of a place that no guide has: as if it were easy. */
function effortOf(item: PlanItem, guides: Pick<Guides, 'byId'>): number {
  return Math.max(0, efforts.indexOf(spotOf(item, guides)?.effort ?? 'easy'))
}

function spotOf({ place }: PlanItem, guides: Pick<Guides, 'byId'>) {
  const [guideId = '', id = ''] = place?.candidateId?.split('/') ?? []
  return guides.byId(guideId)?.attractions.find((each) => each.id === id)
}
