'use client'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '#lib/format.ts'
import type { WaitingChange } from '#lib/offline/waiting-change.ts'
import { titleOfCall } from '../change-fields.ts'
import { useMemberName } from './use-member-name.ts'

/** What the object of a change is called. */
export function useChangeTitle({ call, base, tripId }: WaitingChange): string {
  const t = useTranslations('budget.settle')
  const locale = useLocale()
  const nameOf = useMemberName(tripId)
  if (base && 'title' in base) return base.title
  const payment = base ?? (call.path === 'budget.transfers.markPaid' ? call.input : null)
  if (!payment) return titleOfCall(call)
  const { from, to, amount } = payment
  return t('payment', { from: nameOf(from), to: nameOf(to), amount: formatMoney(amount, locale) })
}
