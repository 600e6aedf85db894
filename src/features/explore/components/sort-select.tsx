'use client'
import { useTranslations } from 'next-intl'
import { Select } from '#components/ui/select.tsx'

/** Sort order of a list. */
export function SortSelect<Order extends string>({
  value,
  orders,
  labelOf,
  onChange,
  className,
}: {
  value: Order
  orders: readonly Order[]
  labelOf: (order: Order) => string
  onChange: (order: string) => void
  className?: string
}) {
  const t = useTranslations('explore')
  return (
    <Select
      aria-label={t('sort')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      options={orders.map((order) => ({ value: order, label: labelOf(order) }))}
      className={className}
    />
  )
}
