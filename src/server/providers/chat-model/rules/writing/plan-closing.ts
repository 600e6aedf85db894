// The lines under the days: lodging, what the total covers, unmet preferences, other options, and what to decide.
import type { PlannedItinerary, PlanSummary } from '#contract/agent-tools/plan-itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'

export function writeClosing(
  { plans, unknownPreferences, days, tripDays, replaced }: PlannedItinerary,
  chosen: PlanSummary,
  changes: number,
  locale: Locale,
): string {
  const t = createServerTranslator(locale)
  const stays = chosen.stays.map((stay) => writeStay(stay, locale))
  const transport = formatMoney(chosen.localTransport, locale)
  const unmet = [...new Set([...unknownPreferences.map((each) => tagName(each, locale)), ...chosen.unmetPreferences])]
  const unpriced = chosen.days.flatMap(({ visits }) => visits).filter(({ cost }) => cost === null).length
  const options = plans
    .filter((plan) => plan !== chosen)
    .map(({ intent, total }) =>
      t('replies.plan.otherOption', { option: t(`plan.option.${intent}`), cost: formatMoney(total, locale) }),
    )
  return [
    stays.length > 0 && t('replies.plan.stays', { stays: joinTexts('clauses', stays, locale) }),
    t(`replies.plan.${stays.length > 0 ? 'totalWithLodging' : 'total'}`, { transport }),
    unpriced > 0 && t('replies.plan.unpriced', { count: unpriced }),
    unmet.length > 0 && t('replies.plan.unmet', { preferences: joinTexts('clauses', unmet, locale) }),
    options.length > 0 && t('replies.plan.otherOptions', { options: joinTexts('enumeration', options, locale) }),
    tripDays !== days && t('replies.plan.setDays', { days }),
    replaced > 0 && t('replies.plan.replaces', { count: replaced }),
    changes > 0 && t('replies.plan.proposal', { count: changes }),
  ]
    .filter(Boolean)
    .join('\n')
}

function writeStay({ title, nights, cost }: PlanSummary['stays'][number], locale: Locale): string {
  const t = createServerTranslator(locale)
  return cost
    ? t('replies.plan.pricedStay', { title, nights, price: formatMoney(cost, locale) })
    : t('replies.plan.stay', { title, nights })
}
