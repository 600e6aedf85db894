'use client'
import { CalendarDays } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { type Ref, useState } from 'react'
import { isDayFirst } from '#contract/locale.ts'
import { classNames } from '#lib/class-names.ts'
import { formatDay, formatDayRange } from '#lib/format.ts'
import { isComposing } from '#lib/input-method.ts'
import { loadPart } from '#lib/load-part.ts'
import { isDay, otherDay, readDay } from '#lib/read-day.ts'
import { readerToday, useDayInWords } from '#lib/use-day-in-words.ts'
import { useMediaQuery } from '#lib/use-media-query.ts'
import type { DateSpan } from './calendar.tsx'
import type { FieldControl } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { AffixedInput } from './input.tsx'
import { Popover } from './popover.tsx'

const Calendar = dynamic(() => loadPart(() => import('./calendar.tsx')).then((module) => module.Calendar), {
  ssr: false,
  loading: () => <div className="h-82 w-70" />,
})

export interface DateInputProps {
  control: FieldControl
  /** `YYYY-MM-DD`, '' or what was typed and cannot be read. */
  value: string
  onChange: (value: string) => void
  /** The span that this date begins or ends, chosen together in the calendar. */
  span?: DateSpan & { onChange: (span: DateSpan) => void }
  inputRef?: Ref<HTMLInputElement>
  disabled?: boolean
  className?: string
}

/** A date that is typed in the reader's style, or chosen from a calendar. On a touch screen the calendar opens at once. */
export function DateInput({ control, value, onChange, span, inputRef, disabled, className }: DateInputProps) {
  const t = useTranslations('layout.calendar')
  const locale = useLocale()
  const isTouch = useMediaQuery('(pointer: coarse)')
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  /** What was typed may have meant a day of last year. */
  const [doubt, setDoubt] = useState<{ day: string; other: string } | null>(null)
  const shown = isDay(value) ? formatDay(value, locale, 'year') : value
  const read = (text: string) => readDay(text, readerToday(), { dayFirst: isDayFirst(locale) })
  const unread = typed ?? (isDay(value) ? '' : value)
  const inWords = useDayInWords(read(unread) === undefined ? unread : null)

  const spanText = ({ day, last }: { day: string; last: string | null }) =>
    last ? formatDayRange(day, last, locale) : formatDay(day, locale, 'long')
  function takeWords({ day, last }: { day: string; last: string | null }) {
    setTyped(null)
    onChange(day)
    if (last) span?.onChange({ first: day, last })
  }
  function commit(text: string) {
    if (inWords?.text === text) return takeWords(inWords)
    const day = read(text)
    const next = day === undefined ? text : (day ?? '')
    const other = day ? otherDay(text, day, readerToday()) : null
    setDoubt(day && other ? { day, other } : null)
    if (next !== value) onChange(next)
    setTyped(null)
  }
  return (
    <>
      <AffixedInput
        {...control}
        ref={inputRef}
        disabled={disabled}
        autoComplete="off"
        // The calendar stands in for the keyboard.
        inputMode={isTouch ? 'none' : 'text'}
        className={classNames('pointer-coarse:pr-8 pointer-coarse:pl-2', className)}
        value={typed ?? shown}
        onClick={() => isTouch && setOpen(true)}
        onChange={({ target }) => {
          if (isDay(target.value)) commit(target.value)
          else setTyped(target.value)
        }}
        onBlur={() => typed !== null && commit(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event) && typed !== null) commit(typed)
          if (event.key === 'ArrowDown' && event.altKey) setOpen(true)
        }}
        after={
          <Popover
            label={t('title')}
            align="end"
            open={isOpen}
            onOpenChange={setOpen}
            className="w-auto p-3"
            trigger={
              <IconButton
                icon={CalendarDays}
                size="sm"
                label={t('open')}
                disabled={disabled}
                className="text-ink-soft pointer-coarse:w-8"
              />
            }
          >
            <Calendar
              value={isDay(value) ? value : ''}
              span={span}
              onChoose={(day) => {
                setTyped(null)
                onChange(day)
              }}
              onDone={() => setOpen(false)}
            />
          </Popover>
        }
      />
      {inWords ? (
        <ReadingNote
          text={t('readAs', { text: inWords.text, day: spanText(inWords) })}
          action={typed === null ? { label: t('useRead'), run: () => takeWords(inWords) } : null}
        />
      ) : null}
      {doubt && doubt.day === value ? (
        <ReadingNote
          text={t('takenAs', { day: formatDay(doubt.day, locale, 'year') })}
          action={{
            label: t('meant', { day: formatDay(doubt.other, locale, 'year') }),
            run: () => onChange(doubt.other),
          }}
        />
      ) : null}
    </>
  )
}

/** How what was typed is understood, and another way to take it. */
function ReadingNote({ text, action }: { text: string; action: { label: string; run: () => void } | null }) {
  return (
    <p aria-live="polite" className="text-ink-soft text-xs">
      {text}{' '}
      {action ? (
        <button type="button" className="link min-h-6 pointer-coarse:min-h-11" onClick={action.run}>
          {action.label}
        </button>
      ) : null}
    </p>
  )
}
