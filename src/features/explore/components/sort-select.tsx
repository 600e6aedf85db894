'use client'
import { useTranslations } from 'next-intl'
import { Select } from '#components/ui/select.tsx'

/** The order of a list, named by its first word. */
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
