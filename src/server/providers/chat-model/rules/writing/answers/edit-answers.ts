// What came of edits: proposed, or why not and what there is to choose from.
import type { z } from 'zod'
import type { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import type { ProposedChangeSummary } from '#contract/agent-tools/proposed-change-summary.ts'
import type { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import type { undoLastSpec } from '#contract/agent-tools/undo-last.ts'
import type { Locale } from '#contract/locale.ts'
import { formatKm } from '#i18n/server/format-duration.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { citiesNamedIn } from '../../reading/names/city-names.ts'
import type { Result } from '../../transcript/transcript.ts'
import { listOf } from './answer-texts.ts'
import { changeText } from './change-text.ts'

type EditResult = z.output<typeof editItinerarySpec.output>['results'][number]

const mostNamed = 6

function changesText(changes: readonly ProposedChangeSummary[], locale: Locale): string {
  const texts = changes.slice(0, mostNamed).map((change) => changeText(change, locale))
  return joinTexts('clauses', changes.length > mostNamed ? [...texts, '…'] : texts, locale)
}

export function writeEdits({ value }: Result<z.output<typeof editItinerarySpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const changes = value.results.flatMap((result) => (result.status === 'done' && !result.stay ? result.changes : []))
  const done =
    changes.length > 0
      ? t('replies.edits.proposed', {
          changes: changesText(changes, locale),
        })
      : ''
  return [
    writeExtension(value, locale),
    done,
    ...value.results.flatMap((result) => [writeStay(result, locale), writeOutcome(result, locale)]),
  ]
    .filter(Boolean)
    .join('\n')
}

function writeExtension({ extended }: z.output<typeof editItinerarySpec.output>, locale: Locale): string {
  if (!extended) return ''
  const { place, nights: count, freeDay: day } = extended
  return createServerTranslator(locale)('replies.edits.extended', { place: citiesNamedIn(place, locale), count, day })
}

/** Where the new bed is, for which nights and price, and what it means for the ways. */
function writeStay({ stay }: EditResult, locale: Locale): string {
  if (!stay) return ''
  const t = createServerTranslator(locale)
  const { title, instead, near, km, nights, total, totalBefore, kmToSights, kmToSightsBefore } = stay
  const before = totalBefore ? formatMoney(totalBefore, locale) : 'none'
  return joinTexts(
    'sentences',
    [
      t('replies.edits.stay.proposed', { title, instead: instead ?? 'none' }),
      near && km !== null ? t('replies.edits.stay.near', { near, distance: formatKm(km, locale) }) : '',
      t('replies.edits.stay.nights', { count: nights, total: formatMoney(total, locale), before }),
      kmToSights !== null && kmToSightsBefore !== null
        ? t('replies.edits.stay.ways', {
            distance: formatKm(kmToSights, locale),
            before: formatKm(kmToSightsBefore, locale),
          })
        : '',
      t('replies.edits.stay.rest'),
    ].filter(Boolean),
    locale,
  )
}

function writeOutcome({ status, candidates, problem, changes, unknownName: name }: EditResult, locale: Locale): string {
  const t = createServerTranslator(locale)
  const names = namesOf(
    candidates.map(({ title }) => title),
    locale,
  )
  switch (status) {
    case 'done':
      return name ? t('replies.edits.ownEntry', { name }) : ''
    case 'ambiguous':
      return t('replies.edits.ambiguous', { names })
    case 'not_found':
      if (candidates.some(({ confidence }) => confidence > 0)) return otherDayText(candidates, locale)
      if (name && names) return t('replies.edits.notFoundNamed', { name, names })
      return names ? t('replies.edits.notFound', { names }) : t('replies.edits.nothingThere')
    case 'touches_more':
      return t('replies.edits.touchesMore', {
        names:
          names ||
          namesOf(
            changes.map(({ title }) => title),
            locale,
          ),
      })
    case 'unchanged':
      return t('replies.edits.unchanged')
    case 'invalid':
      return problem ? t(`replies.edits.problem.${problem}`) : t('replies.edits.nothingThere')
  }
}

/** "Scrap the market on Tuesday", where it is on Monday: nothing changes before it is clear what is meant. */
function otherDayText(candidates: EditResult['candidates'], locale: Locale): string {
  const t = createServerTranslator(locale)
  const items = candidates.map(({ title, day }) =>
    day === null ? t('replies.edits.unscheduled', { title }) : t('replies.edits.onDay', { title, day }),
  )
  return t('replies.edits.otherDay', { items: listOf(items.slice(0, mostNamed), locale) })
}

function namesOf(titles: readonly string[], locale: Locale): string {
  return listOf([...new Set(titles)].slice(0, mostNamed), locale)
}

export function writeScope({ value }: Result<z.output<typeof replanScopeSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, changes, problems } = value
  const named = { days: listOf(value.days.map(String), locale), count: value.days.length }
  if (status === 'ok')
    return [
      t('replies.edits.scope.ok', {
        ...named,
        changes: changesText(changes, locale),
      }),
      ...problems,
    ].join('\n')
  if (status === 'unchanged' || status === 'infeasible' || status === 'empty')
    return t(`replies.edits.scope.${status}`, named)
  return t('replies.edits.scope.other', named)
}

export function writeUndo({ value }: Result<z.output<typeof undoLastSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  return value.entry ? t('replies.edits.undo', { subject: value.entry.subject }) : t('replies.edits.nothingToUndo')
}
