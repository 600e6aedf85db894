import type { Provenance } from '#contract/itinerary.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'

/** A fact of a guide is as old as the guide. */
export function guideSource(guide: CityGuide | null): Provenance {
  return { name: 'JourneyOn guides', kind: 'estimated', ...(guide && { checkedAt: `${guide.checkedAt}-01` }) }
}
