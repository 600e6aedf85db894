// The plan as Markdown, to read and to paste: days as headings, items as lists.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import { formatLocal } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import type { ServerTranslator } from '#i18n/server/server-translator.ts'
import { placesAndDates } from './export-texts.ts'
import { type PlannedDay, plannedDays } from './planned-day.ts'
import { timeText } from './time-text.ts'

interface MarkdownTexts {
  t: ServerTranslator
  locale: Locale
  dayTitle: (day: PlannedDay) => string
}

export function writeMarkdown(trip: TripDetail, texts: MarkdownTexts): string {
  const { t } = texts
  const unscheduled = trip.itinerary.filter(({ day }) => day === null)
  const sections = [
    ...plannedDays(trip).map((day) =>
      section(
        texts.dayTitle(day),
        day.items.map((item) => itemLines(item, texts)),
      ),
    ),
    unscheduled.length > 0
      ? section(
          t('exports.unscheduled'),
          unscheduled.map((item) => itemLines(item, texts)),
        )
      : '',
    trip.tasks.length > 0
      ? section(
          t('exports.tasks'),
          trip.tasks.map(({ title, status }) => `- [${status === 'todo' ? ' ' : 'x'}] ${plain(title)}`),
        )
      : '',
  ].filter((text) => text !== '')
  return `${[`# ${plain(trip.title)}`, plain(placesAndDates(trip, t)), ...sections].join('\n\n')}\n`
}

function section(title: string, entries: readonly string[]): string {
  return [`## ${plain(title)}`, entries.join('\n')].filter((text) => text !== '').join('\n\n')
}

function itemLines(item: ItineraryItem, { t, locale }: MarkdownTexts): string {
  const { place, cost, freeCancelUntil } = item
  const details = [
    plain([place?.name, place?.address].filter((text) => text && text !== item.title).join(', ')),
    cost && cost.amount > 0 ? formatMoney(cost, locale) : '',
    item.booking === 'none' ? '' : t(`exports.booking.${item.booking}`),
    item.confirmationCode ? t('exports.code', { code: plain(item.confirmationCode) }) : '',
    freeCancelUntil ? t('exports.freeCancel', { at: formatLocal(freeCancelUntil, locale) }) : '',
  ].filter((text) => text !== '')
  const time = item.start ? `${timeText(item, t)} ` : ''
  const notes = item.notes.split(/\r?\n/).filter((line) => line.trim() !== '')
  return [
    `- ${time}${t('exports.titled', { title: plain(item.title), kind: t(`exports.kind.${item.kind}`) })}`,
    ...details.map((detail) => `  - ${detail}`),
    ...item.links.map(
      ({ title, url }) => `  - [${plain(title || new URL(url).hostname)}](<${url.replaceAll('>', '%3E')}>)`,
    ),
    ...notes.map((line) => `  - ${plain(line)}`),
  ].join('\n')
}

/** What people typed must not turn into markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
    .trim()
}
