'use client'
import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { ItineraryFinding } from '#contract/itinerary-check.ts'
import { useFindingText } from '../hooks/use-finding-text.ts'
import { useApplyFix } from '../hooks/use-itinerary-check.ts'

export interface FindingMarkProps {
  finding: ItineraryFinding
  tripId: string
  currency: string
  canWrite: boolean
}

/** A badge for a finding; it opens an explanation and the fixes. */
export function FindingMark({ finding, tripId, currency, canWrite }: FindingMarkProps) {
  const t = useTranslations('feasibility')
  const text = useFindingText(currency)
  const { apply, isApplying } = useApplyFix(tripId)
  return (
    <Popover
      label={t('problem')}
      trigger={
        <button
          type="button"
          className="relative z-1 inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm bg-caution-soft px-1.5 font-medium text-caution text-xs ring-1 ring-caution/25 ring-inset hover:ring-caution pointer-coarse:h-8"
        >
          <TriangleAlert aria-hidden className="size-3" />
          {text.short(finding)}
        </button>
      }
    >
      <p>{text.finding(finding)}</p>
      {canWrite && finding.fixes.length > 0 && (
        <ul className="mt-3 space-y-1.5">
          {finding.fixes.map((fix) => {
            const title = text.fix(fix)
            return (
              <li key={title}>
                <Button size="sm" className="w-full" busy={isApplying} onClick={() => apply(fix, title)}>
                  {title}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </Popover>
  )
}
