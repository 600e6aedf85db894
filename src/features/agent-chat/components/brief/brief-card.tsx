'use client'
import { ChevronRight, Sparkles } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { BriefFieldName } from '#contract/trip-brief.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { useAppError } from '#lib/app-error.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { trpc } from '#lib/trpc.ts'
import { useBriefText } from '../../../trips/hooks/use-brief-text.ts'
import { briefOrder, useBrief } from '../../hooks/use-brief.ts'
import { BriefChip } from './brief-chip.tsx'
import { MoreWishes } from './more-wishes.tsx'
import { RememberedSuggestions } from './remembered-suggestions.tsx'

/** Nobody wishes for these: the trip has stops, and a request without a plan gives things up. */
const isGiven = (name: BriefFieldName) => name === 'stops' || name === 'relaxations'

/** What is known of the wish, as chips that one tap corrects, and the button that plans from it. */
export const BriefCard = memo(function BriefCard({
  tripId,
  isFolded,
  canEdit,
  isBusy,
  onPlan,
}: {
  tripId: string
  /** There is a plan already: one line until it is opened. */
  isFolded: boolean
  canEdit: boolean
  /** A run is active. */
  isBusy: boolean
  onPlan: () => void
}) {
  const t = useTranslations('brief')
  const explain = useAppError()
  const { briefText } = useBriefText()
  const { view, edit, isSaving, error } = useBrief(tripId)
  const { homeCurrency } = useUser()
  const currency = trpc.trips.get.useQuery({ tripId }).data?.currency ?? homeCurrency
  if (!view) return null
  const { brief, missing, remembered, suggested } = view
  const known = briefOrder.filter((name) => briefText(name, brief) !== '')
  const asked = missing.filter((name) => !known.includes(name))
  const others = briefOrder.filter(
    (name) => !known.includes(name) && !asked.some((each) => each === name) && !isGiven(name),
  )
  const problem = explain(error)
  return (
    <details open={!isFolded} className="group/brief rounded-lg border border-line bg-surface text-sm">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 rounded-lg px-3 hover:bg-hover pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="font-medium">{t('title')}</span>
        <span className="min-w-0 flex-1 truncate text-ink-faint text-xs group-open/brief:invisible">
          {known.map((name) => briefText(name, brief)).join(factSeparator)}
        </span>
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint transition-transform group-open/brief:rotate-90"
        />
      </summary>
      <div className="space-y-3 px-3 pb-3">
        <ul aria-label={t('title')} className="flex flex-wrap gap-1.5">
          {[...known, ...asked].map((name) => (
            <li key={name} className="max-w-full">
              <BriefChip
                name={name}
                brief={brief}
                currency={currency}
                text={briefText(name, brief)}
                remembered={remembered.filter(({ field }) => field === name)}
                disabled={!canEdit || isSaving}
                onEdit={edit}
              />
            </li>
          ))}
          {canEdit && others.length > 0 ? (
            <li>
              <MoreWishes names={others} brief={brief} currency={currency} disabled={isSaving} onEdit={edit} />
            </li>
          ) : null}
        </ul>
        {canEdit ? <RememberedSuggestions wishes={suggested} brief={brief} disabled={isSaving} onEdit={edit} /> : null}
        {brief.unused.length > 0 ? (
          <p className="text-ink-faint text-xs">{t('unused', { words: brief.unused.join(factSeparator) })}</p>
        ) : null}
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
        {canEdit ? (
          <Button
            variant={isFolded ? 'secondary' : 'primary'}
            disabled={isBusy || isSaving || brief.days === undefined}
            onClick={onPlan}
          >
            <Sparkles aria-hidden />
            {t('plan')}
          </Button>
        ) : null}
        {canEdit && brief.days === undefined ? <p className="text-ink-faint text-xs">{t('needsDays')}</p> : null}
      </div>
    </details>
  )
})
