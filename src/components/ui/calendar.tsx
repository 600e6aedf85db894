'use client'
// The calendar of a date field. Loaded with its library when one is opened.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { DayPicker, type DayPickerProps } from 'react-day-picker'
import { enUS } from 'react-day-picker/locale/en-US'
import { zhCN } from 'react-day-picker/locale/zh-CN'
import { type Locale, languageOf, type ReaderLocale } from '#contract/locale.ts'
import { classNames } from '#lib/class-names.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'

/** Names of months, and the day on which a week begins. */
const calendars = { en: enUS, 'zh-CN': zhCN } as const satisfies Record<Locale, DayPickerProps['locale']>

/** Where a week begins on Monday though the language says Sunday. */
const mondayFirst: ReadonlySet<ReaderLocale> = new Set(['en-AU', 'en-GB', 'en-IE', 'en-NZ'])

/** Plain dates `YYYY-MM-DD`; '' = not chosen. */
export interface DateSpan {
  first: string
  last: string
}

export interface CalendarProps {
  value: string
  onChoose: (day: string) => void
  /** Choosing the first day, then the last one. */
  span?: DateSpan & { onChange: (span: DateSpan) => void }
  onDone: () => void
}

const cell = 'size-10 p-0 text-center pointer-coarse:size-11'
const parts: DayPickerProps['classNames'] = {
  root: 'relative text-sm',
  months: 'flex flex-wrap gap-6',
  month_caption: 'flex h-9 items-center justify-center font-semibold',
  nav: 'absolute inset-x-0 top-0 flex h-9 items-center justify-between',
  button_previous: 'grid size-9 place-items-center rounded-md text-ink-soft hover:bg-hover pointer-coarse:size-11',
  button_next: 'grid size-9 place-items-center rounded-md text-ink-soft hover:bg-hover pointer-coarse:size-11',
  month_grid: 'mt-1 border-collapse',
  weekday: 'h-8 font-normal text-ink-faint text-xs',
  day: cell,
  day_button: 'tabular grid size-full cursor-pointer place-items-center rounded-md hover:bg-hover',
  today: 'font-semibold text-accent',
  selected: '[&>button]:bg-accent [&>button]:font-semibold [&>button]:text-accent-ink [&>button]:hover:bg-accent',
  range_middle:
    'bg-accent-soft [&>button]:rounded-none [&>button]:bg-transparent [&>button]:font-normal [&>button]:text-ink [&>button]:hover:bg-hover',
  range_start: 'rounded-l-md bg-accent-soft',
  range_end: 'rounded-r-md bg-accent-soft',
  outside: 'text-ink-faint',
}

export function Calendar({ value, onChoose, span, onDone }: CalendarProps) {
  const t = useTranslations('layout.calendar')
  const locale = useLocale()
  const isWide = useMediaQuery('(min-width: 768px)')
  const [isChoosingLast, setChoosingLast] = useState(span !== undefined && span.first !== '' && value === span.last)
  const first = toDate(span ? span.first : value)
  const last = toDate(span?.last ?? '')

  function choose(day: string) {
    if (!span) {
      onChoose(day)
      onDone()
    } else if (isChoosingLast && day >= span.first) {
      span.onChange({ first: span.first, last: day })
      onDone()
    } else {
      span.onChange({ first: day, last: '' })
      setChoosingLast(true)
    }
  }
  const shared = {
    locale: calendars[languageOf(locale)],
    ...(mondayFirst.has(locale) && { weekStartsOn: 1 as const }),
    classNames: parts,
    autoFocus: true,
    fixedWeeks: true,
    defaultMonth: toDate(value) ?? first,
    components: { Chevron },
  } as const
  if (!span) {
    return <DayPicker {...shared} mode="single" selected={first} onSelect={(_, day) => choose(toDay(day))} />
  }
  return (
    <>
      <p role="status" className="mb-2 text-ink-soft text-sm">
        {t(isChoosingLast ? 'chooseLast' : 'chooseFirst')}
      </p>
      <DayPicker
        {...shared}
        mode="range"
        numberOfMonths={isWide ? 2 : 1}
        selected={first && { from: first, to: last ?? first }}
        onSelect={(_, day) => choose(toDay(day))}
      />
    </>
  )
}

function Chevron({ orientation = 'left', className }: { orientation?: string; className?: string }) {
  const Icon = orientation === 'right' ? ChevronRight : ChevronLeft
  return <Icon aria-hidden strokeWidth={1.75} className={classNames('size-4', className)} />
}

function toDate(day: string): Date | undefined {
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? new Date(year, month - 1, date) : undefined
}

function toDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
