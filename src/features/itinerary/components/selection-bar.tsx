'use client'
import { ArrowRightLeft, Check, SkipForward, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { closedTooltip } from '#components/ui/floating/tooltip-closings.ts'
import { IconButton } from '#components/ui/icon-button.tsx'
import { dayCount } from '#features/plan-items/item-order.ts'
import { isComposing } from '#lib/input-method.ts'
import { usePlan, usePlanView } from '../hooks/plan-context.tsx'
import { useManyItems } from '../hooks/use-many-items.ts'

/** While items are being chosen: how many are, and what can be done with them. */
export function SelectionBar() {
  const t = useTranslations('plan.many')
  const tPlan = useTranslations('plan')
  const tCommon = useTranslations('common')
  const { trip, items, canWrite } = usePlan()
  const { chosen, choose } = usePlanView()
  const { edit, isBusy } = useManyItems(trip.id)
  useEffect(() => {
    if (chosen === null) return
    const stopOnEscape = (event: KeyboardEvent) => {
      // Menus and sheets that it closes prevent its default.
      const isTaken = event.defaultPrevented && !closedTooltip(event)
      if (event.key === 'Escape' && !isTaken && !isComposing(event)) choose(null)
    }
    document.addEventListener('keydown', stopOnEscape)
    return () => document.removeEventListener('keydown', stopOnEscape)
  }, [chosen, choose])
  if (chosen === null || !canWrite) return null
  // Others may have removed some of them.
  const ids = items.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const count = ids.length
  const isIdle = count === 0 || isBusy
  const stop = () => choose(null)
  const days = Array.from({ length: dayCount(trip.durationDays, items) }, (_, index) => index + 1)
  const dayLabel = (day: number | null) => (day === null ? tPlan('unscheduled') : tCommon('day', { number: day }))
  const mark = (outcome: 'done' | 'skipped') => edit(ids, { type: 'mark', outcome }, t('marked', { count }), stop)
  return (
    <section aria-label={t('bar')} className="@container sticky bottom-2 z-20">
      <div className="mx-auto flex w-fit max-w-full items-center gap-0.5 rounded-lg border border-line-strong bg-raised py-1 pr-1 pl-3 shadow-float @max-[22rem]:gap-0 @max-[22rem]:pl-2">
        {/* Between the map and the chat there is room for the number alone. */}
        <p
          role="status"
          className="tabular mr-2 min-w-0 text-sm @max-[22rem]:mr-0 @max-[18rem]:w-6 @max-[18rem]:text-center @max-[18rem]:text-sm @max-[22rem]:text-xs"
        >
          <span className="@max-[18rem]:sr-only">{t('count', { count })}</span>
          <span aria-hidden className="hidden @max-[18rem]:inline">
            {count}
          </span>
        </p>
        <DropdownMenu
          trigger={<IconButton icon={ArrowRightLeft} label={t('move')} disabled={isIdle} />}
          items={[
            { kind: 'heading', label: t('move') },
            ...[...days, null].map((day) => ({
              kind: 'action' as const,
              label: dayLabel(day),
              onSelect: () => edit(ids, { type: 'move', day }, t('moved', { count, day: dayLabel(day) }), stop),
            })),
          ]}
        />
        <IconButton icon={Check} label={t('markDone')} disabled={isIdle} onClick={() => mark('done')} />
        <IconButton icon={SkipForward} label={t('markSkipped')} disabled={isIdle} onClick={() => mark('skipped')} />
        <IconButton
          icon={Trash2}
          label={tCommon('remove')}
          disabled={isIdle}
          onClick={() => edit(ids, { type: 'remove' }, t('removed', { count }), stop)}
        />
        <IconButton icon={X} label={t('cancel')} onClick={stop} />
      </div>
    </section>
  )
}
