// Which months suit a place: mild and dry, or warm for the beach, or cold for the snow; and when everybody travels.
import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { peakMonthsOf } from '../providers/sample/season.ts'

interface ClimateMonth {
  highC: number
  lowC: number
  rainDays: number
}
type Rating = 'best' | 'good' | 'fair' | 'poor'
export interface RatedMonth extends ClimateMonth {
  month: number
  rating: Rating
  /** In words. */
  reasons: string[]
}

/** °C of the mean that people like. */
const mild = 20
const beachMean = 27
const hotAboveC = 32
const freezingBelowC = 0
const wetFromDays = 15
const bestCount = 3
/** Points behind the best month. */
const within = { best: 2.5, good: 6, fair: 12 }

/** `guide`: its own season, where it is not that of mild and dry weather. */
export function rateMonths(
  climate: readonly ClimateMonth[],
  {
    guide,
    activities,
    locale,
  }: { guide: { id: string; country: string } | null; activities: readonly string[]; locale: Locale },
): RatedMonth[] {
  const peaks = activities.length === 0 && guide ? peakMonthsOf(guide.id) : null
  const kind = climateFor(activities)
  const scores = climate.map((month) => scoreOf(month, kind))
  const top = Math.max(...scores)
  const ranked = scores.toSorted((a, b) => b - a)
  const cut = ranked[bestCount - 1] ?? top
  return climate.map((month, index) => {
    const score = scores[index] ?? 0
    const behind = top - score
    const isBest = peaks ? peaks.includes(index + 1) : score >= cut || behind <= within.best
    const rating: Rating = isBest ? 'best' : behind <= within.good ? 'good' : behind <= within.fair ? 'fair' : 'poor'
    const { highC, lowC, rainDays } = month
    return {
      month: index + 1,
      highC,
      lowC,
      rainDays,
      rating,
      reasons: reasonsOf(index + 1, month, guide?.country, locale),
    }
  })
}

const ratings: readonly Rating[] = ['best', 'good', 'fair', 'poor']

/** The months of a trip to several places: as good as at the place where they are worst. */
export function worstOfPlaces(places: readonly (readonly RatedMonth[])[]): RatedMonth[] {
  const [first = []] = places
  return first.map(({ month }, index) => {
    const there = places.flatMap((months) => months[index] ?? [])
    return {
      month,
      highC: Math.max(...there.map(({ highC }) => highC)),
      lowC: Math.min(...there.map(({ lowC }) => lowC)),
      rainDays: Math.max(...there.map(({ rainDays }) => rainDays)),
      rating: ratings.findLast((each) => there.some(({ rating }) => rating === each)) ?? 'poor',
      reasons: [...new Set(there.flatMap(({ reasons }) => reasons))],
    }
  })
}

/** Those with the best rating that any month reaches. */
export function topMonths(months: readonly RatedMonth[]): number[] {
  const top = ratings.find((each) => months.some(({ rating }) => rating === each))
  return months.flatMap(({ month, rating }) => (rating === top ? month : []))
}

type ClimateKind = 'mild' | 'beach' | 'snow'

function climateFor(activities: readonly string[]): ClimateKind {
  const has = (pattern: RegExp) => activities.some((each) => pattern.test(each.toLowerCase()))
  if (has(/snow|ski|ice|滑雪|冰雪|雪/)) return 'snow'
  return has(/beach|swim|sea|div|surf|海|沙滩|潜水|冲浪|游泳/) ? 'beach' : 'mild'
}

function scoreOf({ highC, lowC, rainDays }: ClimateMonth, kind: ClimateKind): number {
  const mean = (highC + lowC) / 2
  if (kind === 'snow') return -Math.max(0, mean + 4)
  const wanted = kind === 'beach' ? beachMean : mild
  return -Math.abs(mean - wanted) - 0.45 * rainDays - 2 * Math.max(0, highC - hotAboveC)
}

function reasonsOf(
  month: number,
  { highC, lowC, rainDays }: ClimateMonth,
  country: string | undefined,
  locale: Locale,
) {
  const t = createServerTranslator(locale)
  return [
    highC >= hotAboveC ? t('answers.months.hot') : '',
    lowC <= freezingBelowC ? t('answers.months.freezing') : '',
    rainDays >= wetFromDays ? t('answers.months.wet', { days: Math.round(rainDays) }) : '',
    highC < hotAboveC && lowC > 8 && rainDays < 9 ? t('answers.months.mild') : '',
    isCrowded(month, country) ? t('answers.months.crowded') : '',
  ].filter(Boolean)
}

/** The great holidays: a week in October, the first days of May and the lunar new year in China; August and Christmas in Europe. */
function isCrowded(month: number, country: string | undefined): boolean {
  if (country === 'CN') return [2, 5, 10].includes(month)
  return (
    country !== undefined &&
    ['FR', 'IT', 'ES', 'GB', 'NL', 'AT', 'IS', 'US'].includes(country) &&
    [7, 8].includes(month)
  )
}

/** `Oct`, `10月`. */
export function monthName(month: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 15))
}
