'use client'
import { useTranslations } from 'next-intl'
import type { MapPin } from '../map-pins.ts'

/** What a screen reader calls a pin, or several at one spot. */
export function usePinLabel(pins: readonly MapPin[]): string {
  const t = useTranslations('map')
  const [first] = pins
  if (!first) return ''
  const { item, day, number, isProposed } = first
  return pins.length > 1
    ? t('group', { count: pins.length })
    : t(isProposed ? 'proposedPin' : 'pin', { title: item.title, day: day ?? 0, number })
}
