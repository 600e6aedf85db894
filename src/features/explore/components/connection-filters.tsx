'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Select } from '#components/ui/select.tsx'
import type { SetQueryParams } from '#lib/use-query-params.ts'
import { type ConnectionOrder, connectionOrders, type PartOfDay, partsOfDay } from '../connection-filter.ts'
import { SortSelect } from './sort-select.tsx'

export function ConnectionFilters({
  filter,
  hasChanges,
  onChange,
}: {
  filter: { part: PartOfDay; directOnly: boolean; order: ConnectionOrder }
  /** Whether some offers have changes. */
  hasChanges: boolean
  onChange: SetQueryParams
}) {
  const t = useTranslations('explore.connections')
  return (
    <search className="sticky top-14 short:top-11 z-20 bg-canvas py-2 mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Select
        aria-label={t('part')}
        value={filter.part}
        onChange={({ target }) => onChange({ time: target.value === 'any' ? null : target.value })}
        options={partsOfDay.map((part) => ({ value: part, label: t(`parts.${part}`) }))}
        className="w-44 max-sm:flex-1"
      />
      {hasChanges || filter.directOnly ? (
        <Checkbox
          label={t('directOnly')}
          checked={filter.directOnly}
          onChange={({ target }) => onChange({ direct: target.checked ? '1' : null })}
        />
      ) : null}
      <SortSelect
        value={filter.order}
        orders={connectionOrders}
        labelOf={(order) => t(`orders.${order}`)}
        onChange={(fareSort) => onChange({ fareSort })}
        className="w-40 max-sm:flex-1 sm:ml-auto"
      />
    </search>
  )
}
