'use client'
import { Clock, MapPin, Search, Type } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Combobox } from '#components/ui/combobox.tsx'
import { Field } from '#components/ui/field.tsx'
import { stopOfDay } from '#contract/trip-stops.ts'
import { KindIcon } from '#features/plan-items/components/kind-icon.tsx'
import { localized } from '#i18n/localized.ts'
import { formatTimeRange } from '#lib/format.ts'
import type { AddChoice } from '../add-choices.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useAddChoices } from '../hooks/use-add-choices.ts'
import { formatCoordinates } from '../item-form.ts'

/** The one field with which anything is added: Enter takes the first, arrows choose, the text itself can always be added. */
export function AddSearch({
  day,
  readsTimes = false,
  onChoose,
}: {
  day: number | null
  /** Offers a time in the text as the time of the item. */
  readsTimes?: boolean
  onChoose: (choice: AddChoice) => void
}) {
  const t = useTranslations('plan.addSearch')
  const { trip } = usePlan()
  const [text, setText] = useState('')
  const near = stopOfDay(trip.stops, day ?? 1)?.place ?? trip.destination
  const { choices, isSearching } = useAddChoices(text, near, { readsTimes })
  const [isEarly, setEarly] = useState(false)
  const [first] = choices
  useEffect(() => {
    if (isEarly && !isSearching && first) onChoose(first)
  }, [isEarly, isSearching, first, onChoose])
  return (
    <Field label={t('label')} hint={t('hint')}>
      {(control) => (
        <Combobox
          control={control}
          label={t('choices')}
          before={<Search aria-hidden strokeWidth={1.75} />}
          autoFocus
          isInline
          takesFirst
          maxLength={200}
          placeholder={t('example', { place: near.name })}
          value={text}
          items={choices}
          itemKey={keyOf}
          isOpen
          isBusy={isSearching}
          onOpenChange={() => undefined}
          onEarlyEnter={() => setEarly(text.trim() !== '')}
          onType={(typed) => {
            setEarly(false)
            setText(typed)
          }}
          onSelect={onChoose}
          renderItem={(choice) => <Choice choice={choice} />}
        />
      )}
    </Field>
  )
}

function keyOf(choice: AddChoice): string {
  if (choice.type === 'place') return choice.place.id
  return choice.type === 'text' && choice.times ? 'timed' : choice.type
}

function Choice({ choice }: { choice: AddChoice }) {
  const t = useTranslations('plan.addSearch')
  const tKind = useTranslations('plan.kind')
  const locale = useLocale()
  const icon = 'size-4 shrink-0 text-ink-faint'
  switch (choice.type) {
    case 'place': {
      const { name, kind, area } = choice.place
      return (
        <>
          <KindIcon kind={kind} label={tKind(kind)} />
          <span className="min-w-0 flex-1 truncate">{localized(name, locale)}</span>
          <span className="max-w-[45%] truncate text-ink-faint text-xs">
            {choice.isRecent ? t('recent') : area ? localized(area, locale) : tKind(kind)}
            {choice.times ? ` · ${formatTimeRange(choice.times.start, choice.times.end, locale)}` : null}
          </span>
        </>
      )
    }
    case 'point':
      return (
        <>
          <MapPin aria-hidden className={icon} strokeWidth={1.75} />
          <span className="tabular min-w-0 flex-1 truncate">
            {t('point', { coordinates: formatCoordinates(choice) })}
          </span>
        </>
      )
    case 'text':
      return (
        <>
          {choice.times ? (
            <Clock aria-hidden className={icon} strokeWidth={1.75} />
          ) : (
            <Type aria-hidden className={icon} strokeWidth={1.75} />
          )}
          <span className="min-w-0 flex-1 truncate">
            {choice.times
              ? t('atTime', {
                  text: choice.text,
                  time: formatTimeRange(choice.times.start, choice.times.end, locale),
                })
              : t('asText', { text: choice.text })}
          </span>
          <span className="text-ink-faint text-xs">{tKind(choice.kind)}</span>
        </>
      )
  }
}
