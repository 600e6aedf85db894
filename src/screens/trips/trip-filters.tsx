'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Segmented } from '#components/ui/radio-group.tsx'
import { SearchInput } from '#components/ui/search-input.tsx'
import { Select } from '#components/ui/select.tsx'
import { type TripFilter, tripViews } from './use-trip-filter.ts'

const typingPauseMs = 250

/** Filters of the trip list: stage or archive, and text. */
export function TripFilters({
  filter,
  onChange,
}: {
  filter: TripFilter
  onChange: (part: Partial<TripFilter>) => void
}) {
  const t = useTranslations('trips')
  const options = tripViews.map((view) => ({ value: view, label: t(`views.${view}`) }))
  return (
    <search className="flex flex-wrap items-center gap-3">
      <Segmented
        label={t('show')}
        name="view"
        value={filter.view}
        onChange={(view) => onChange({ view })}
        className="max-sm:hidden"
        options={options}
      />
      <Select
        aria-label={t('show')}
        value={filter.view}
        onChange={({ target }) => onChange({ view: tripViews.find((view) => view === target.value) ?? 'all' })}
        className="w-32 sm:hidden"
        options={options}
      />
      <TextFilter value={filter.text} onChange={(text) => onChange({ text })} />
    </search>
  )
}

/** Applies the text after a short pause. */
function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useTranslations('trips')
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <div className="min-w-36 flex-1 sm:max-w-72">
      <SearchInput
        label={t('searchLabel')}
        placeholder={t('searchExample')}
        maxLength={100}
        value={text}
        onChange={setText}
      />
    </div>
  )
}
