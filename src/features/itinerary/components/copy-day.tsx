'use client'
import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from '#components/ui/dropdown-menu.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { usePlan } from '../hooks/plan-context.tsx'
import { useManyItems } from '../hooks/use-many-items.ts'
import { listTripDays } from '../trip-days.ts'

/** Copies the items of a day to another one; nothing where the trip has one day. */
export function CopyDay({ day }: { day: number }) {
  const t = useTranslations('plan.many')
  const tCommon = useTranslations('common')
  const { trip } = usePlan()
  const { copyDay, isBusy } = useManyItems(trip.id)
  const others = listTripDays(trip).filter((other) => other.day !== day)
  if (others.length === 0) return null
  return (
    <DropdownMenu
      trigger={
        <IconButton
          icon={Copy}
          size="sm"
          label={t('copy', { day })}
          disabled={isBusy}
          className="w-7 pointer-coarse:w-11"
        />
      }
      items={[
        { kind: 'heading', label: t('copyTo') },
        ...others.map((other) => ({
          kind: 'action' as const,
          label: tCommon('day', { number: other.day }),
          onSelect: () => copyDay(day, other.day),
        })),
      ]}
    />
  )
}
