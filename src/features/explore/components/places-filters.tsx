'use client'
import { useTranslations } from 'next-intl'
import { Segmented } from '#components/ui/radio-group.tsx'
import type { FoundPlace } from '#contract/travel/place-search.ts'
import type { SetQueryParams } from '#lib/use-query-params.ts'
import { useSourceLabels } from '../hooks/use-source-labels.ts'
import { listCommonTags, type PlaceOrder, placeOrders } from '../place-filter.ts'
import { SearchBox } from './search-box.tsx'
import { SortSelect } from './sort-select.tsx'

export const kindOptions = ['all', 'attraction', 'restaurant'] as const
export type KindOption = (typeof kindOptions)[number]

const mostTags = 14

/** Search text, kind, categories and order of the places. */
export function PlacesFilters({
  text,
  kind,
  order,
  tags,
  places,
  onText,
  onChange,
}: {
  text: string
  kind: KindOption
  order: PlaceOrder
  tags: readonly string[]
  /** Found places, whose categories are offered. */
  places: readonly FoundPlace[]
  onText: (text: string) => void
  onChange: SetQueryParams
}) {
  const t = useTranslations('explore.places')
  return (
    <search className="sticky top-14 short:top-11 z-20 bg-canvas py-2 flex flex-col gap-3 max-sm:gap-1.5">
      <div className="flex flex-wrap items-center gap-3">
        <div className="min-w-56 flex-1">
          <SearchBox label={t('searchLabel')} example={t('searchExample')} value={text} onChange={onText} />
        </div>
        <Segmented
          label={t('kind')}
          name="place-kind"
          value={kind}
          onChange={(next) => onChange({ kind: next === 'all' ? null : next, tags: null })}
          options={kindOptions.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          className="max-sm:flex-1"
        />
        <SortSelect
          value={order}
          orders={placeOrders}
          labelOf={(each) => t(`orders.${each}`)}
          onChange={(sort) => onChange({ sort })}
          className="w-40 max-sm:w-36"
        />
      </div>
      <TagFilter tags={listCommonTags(places, tags, mostTags)} chosen={tags} onChange={onChange} />
    </search>
  )
}

function TagFilter({
  tags,
  chosen,
  onChange,
}: {
  tags: readonly string[]
  chosen: readonly string[]
  onChange: SetQueryParams
}) {
  const t = useTranslations('explore.places')
  const { tagLabel } = useSourceLabels()
  if (tags.length === 0) return null
  const toggle = (tag: string) =>
    onChange({ tags: (chosen.includes(tag) ? chosen.filter((each) => each !== tag) : [...chosen, tag]).join(',') })
  return (
    <fieldset className="flex min-w-0 gap-1.5 overflow-x-auto p-0.5 [scrollbar-width:none] max-sm:-mx-4 max-sm:px-4 sm:flex-wrap">
      <legend className="sr-only">{t('tags')}</legend>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          aria-pressed={chosen.includes(tag)}
          onClick={() => toggle(tag)}
          className="h-7 shrink-0 rounded-full border border-line px-2.5 text-ink-soft text-xs transition-colors hover:border-control hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:h-11 pointer-coarse:px-4 pointer-coarse:text-sm"
        >
          {tagLabel(tag)}
        </button>
      ))}
    </fieldset>
  )
}
