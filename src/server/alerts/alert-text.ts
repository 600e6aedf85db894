// The sentence of an alert and the question that it leads to, in the reader's language.
import type { AlertKind, AlertValues } from '#contract/alert.ts'
import type { Locale } from '#contract/locale.ts'
import { localized } from '#i18n/localized.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { windowsText } from '#i18n/server/windows-text.ts'

interface AlertRow {
  kind: AlertKind
  values: AlertValues
  validFrom: string | null
  validTo: string | null
}

export function alertTexts({ kind, values, validFrom, validTo }: AlertRow, locale: Locale) {
  const t = createServerTranslator(locale)
  const { place, value = 0, title = '', minutes = 0, hours = [], text } = values
  const isLong = validFrom !== validTo
  const sentence = t(`alerts.kinds.${kind}`, {
    place: place ? localized(place, locale) : '',
    date: validFrom ? formatDay(validFrom, locale) : '',
    until: isLong && validTo ? formatDay(validTo, locale) : '',
    isLong: isLong ? 'yes' : 'no',
    value,
    title,
    isNamed: title === '' ? 'no' : 'yes',
    minutes,
    isClosed: hours.length === 0 ? 'yes' : 'no',
    hours: windowsText(hours, locale),
  })
  // The question is sent in the name of whoever taps it, so it carries no free text of the one who reported.
  const question = t(`alerts.questions.${questionOf({ kind, values })}`, {
    ...{ sentence, title, minutes, place: place ? localized(place, locale) : '' },
    date: validFrom ? formatDay(validFrom, locale) : '',
  })
  return { text: text === undefined ? sentence : t('alerts.withText', { sentence, text }), question }
}

/** What to ask for options: in words that the built-in model reads as well as any other. */
function questionOf({ kind, values: { title, itemKind } }: Pick<AlertRow, 'kind' | 'values'>) {
  switch (kind) {
    case 'heavy-rain':
    case 'heat':
    case 'frost':
    case 'wind':
      return 'indoors'
    case 'holiday':
      return 'check'
    case 'task-overdue':
      return 'tasks'
    case 'opening-hours':
      return 'replace'
    case 'closure':
    case 'cancellation':
      if (itemKind === 'train' || itemKind === 'flight') return itemKind
      return title === undefined ? 'options' : 'replace'
    case 'delay':
      return title === undefined ? 'running' : 'asItIs'
    case 'other':
      return title === undefined ? 'options' : 'near'
  }
}
