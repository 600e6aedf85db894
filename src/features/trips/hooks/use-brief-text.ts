'use client'
import { useLocale, useMessages, useTranslations } from 'next-intl'
import type { BriefFieldName, BriefValue, MemoryField, MemoryWish, TripBrief } from '#contract/trip-brief.ts'
import { formatDay, formatDayRange, formatList, formatMoney } from '#lib/format.ts'
import { nameIn, useWordText } from '#lib/use-word-text.ts'

/** The values of the brief in a few words; '' where nothing is known. */
export function useBriefText() {
  const t = useTranslations('brief')
  const locale = useLocale()
  const { brief: messages } = useMessages()
  const joined = (texts: Parameters<typeof formatList>[0]) => formatList(texts, locale)

  const journey = ({ mode, date, at, terminal, number }: BriefValue<'arrival'>) =>
    joined([mode && t(`mode.${mode}`), number, terminal, date && formatDay(date, locale, 'short'), at])

  const relaxationText = (relaxation: BriefValue<'relaxations'>[number]) =>
    relaxation.type === 'drop-item'
      ? relaxation.title
      : t(`relaxation.${relaxation.type}`, { meal: 'meal' in relaxation ? relaxation.meal : '' })

  const wordText = useWordText()

  const windowText = ({ start, end }: BriefValue<'dayWindow'> = {}) => {
    if (start && end) return `${start}–${end}`
    if (start) return t('timeFrom', { time: start })
    return end ? t('timeUntil', { time: end }) : ''
  }

  function briefText(name: BriefFieldName, brief: TripBrief): string {
    const { home, stops, dates, days, party, budget, level, pace, dayWindow, diets, allergies, mobility, lodging } =
      brief
    switch (name) {
      case 'home':
        return home?.value ?? ''
      case 'stops':
        return joined((stops?.value ?? []).map(({ place, nights = 0 }) => t('stop', { place, nights })))
      case 'dates':
        if (!dates) return ''
        return dates.value.type === 'fixed'
          ? formatDay(dates.value.start, locale)
          : joined([
              formatDayRange(dates.value.earliest, dates.value.latest, locale),
              dates.value.onWeekend && t('onWeekend'),
            ])
      case 'days':
        return days ? t('days', { count: days.value }) : ''
      case 'party':
        return party
          ? joined([
              t('party', { adults: party.value.adults, children: party.value.children }),
              ...party.value.childAges.map((age) => t('age', { age })),
              party.value.seniors > 0 && t('seniorsOfThem', { count: party.value.seniors }),
            ])
          : ''
      case 'budget':
        return budget ? t(`budget.${budget.value.scope}`, { amount: formatMoney(budget.value, locale) }) : ''
      case 'level':
        return level ? t(`level.${level.value}`) : ''
      case 'pace':
        return pace ? t(`pace.${pace.value}`) : ''
      case 'dayWindow':
        return windowText(dayWindow?.value)
      case 'diets':
        return joined((diets?.value ?? []).map((diet) => t(`diet.${diet}`)))
      case 'allergies':
        return joined((allergies?.value ?? []).map((food) => t('without', { food: wordText(food) })))
      case 'mobility':
        return mobility
          ? joined([
              mobility.value.stepFree !== 'any' && t(`stepFree.${mobility.value.stepFree}`),
              mobility.value.maxEffort !== 'strenuous' && t(`effort.${mobility.value.maxEffort}`),
            ])
          : ''
      case 'lodging':
        return lodging
          ? joined([
              ...lodging.value.kinds.map((kind) => nameIn(messages.lodgingKind, kind)),
              ...lodging.value.areas,
              ...lodging.value.needs,
              lodging.value.maxNightly && t('nightly', { amount: formatMoney(lodging.value.maxNightly, locale) }),
              lodging.value.minRating !== undefined && t('ratedFrom', { rating: lodging.value.minRating }),
              lodging.value.rooms !== undefined && t('rooms', { count: lodging.value.rooms }),
            ])
          : ''
      case 'arrival':
      case 'departure': {
        const field = brief[name]
        return field ? journey(field.value) : ''
      }
      case 'transport':
        return joined([
          ...(brief.transport?.value.between ?? []).map((mode) => t(`mode.${mode}`)),
          ...(brief.transport?.value.local ?? []).map((mode) => t(`mode.${mode}`)),
          brief.transport?.value.byDay && t('byDay'),
          brief.transport?.value.notBefore && t('notBefore', { time: brief.transport.value.notBefore }),
        ])
      case 'notes':
        return brief.notes?.value ?? ''
      case 'relaxations':
        return joined((brief.relaxations?.value ?? []).map(relaxationText))
      case 'interests':
      case 'cuisines':
      case 'avoid':
        return joined((brief[name]?.value ?? []).map(wordText))
      default:
        return joined(brief[name]?.value ?? [])
    }
  }
  /** A field of a memory, as a brief would show it. */
  function wishText(name: MemoryField, wishes: MemoryWish): string {
    const field = { value: wishes[name], origin: 'remembered', words: null }
    return wishes[name] === undefined ? '' : briefText(name, { [name]: field, unused: [] })
  }
  return { briefText, wishText, relaxationText, wordText }
}
