'use client'
import { Bike, Bus, Car, CarTaxiFront, Footprints } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '#lib/class-names.ts'
import type { DayLeg } from '../day-legs.ts'

const icons = { walk: Footprints, bike: Bike, transit: Bus, taxi: CarTaxiFront, car: Car } as const

/** "12 min walk", in red with what is missing where it does not fit. */
export function LegLabel({
  leg,
  isCompact = false,
  className,
}: {
  leg: DayLeg
  /** The icon stands for the mode. */
  isCompact?: boolean
  className?: string
}) {
  const t = useTranslations('plan.leg')
  const Icon = icons[leg.mode]
  return (
    <span
      className={classNames(
        'tabular inline-flex items-center gap-1.5 whitespace-nowrap text-xs',
        leg.shortBy === null ? 'text-ink-faint' : 'font-medium text-danger',
        className,
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0" strokeWidth={1.75} />
      <span
        className={classNames(leg.kind !== 'live' && 'underline decoration-dotted underline-offset-2')}
        title={leg.kind === 'live' ? undefined : t('estimated')}
      >
        {t(isCompact ? 'minutes' : leg.mode, { minutes: leg.minutes })}
      </span>
      {leg.shortBy === null || isCompact ? null : <span>· {t('short', { minutes: leg.shortBy })}</span>}
    </span>
  )
}
