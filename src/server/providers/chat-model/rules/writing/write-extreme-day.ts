// "Which day has the most walking?": the day first, then how full all of them are.
import { checkFeasibilitySpec } from '#contract/agent-tools/check-feasibility.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Clause } from '../reading/requests/clause.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'

const most = /最[多累满紧赶忙长]|\b(?:most|busiest|longest|fullest|hardest|tiring|packed)\b/iu
const least = /最[少轻松短闲]|\b(?:least|easiest|lightest|shortest|quietest|fewest)\b/iu
const ofTheWay = /走|路|\b(?:walk\w*|way|travel\w*|transit|far)\b/iu

/** Empty where no day is asked for, or there is only one. */
export function writeExtremeDay(transcript: Transcript, { text, act }: Pick<Clause, 'text' | 'act'>): string[] {
  const isLeast = least.test(text)
  if (act !== 'feasible' || (!isLeast && !most.test(text))) return []
  const [checked] = resultsOf(transcript, checkFeasibilitySpec)
  const days = checked?.value.days.filter(({ items }) => items > 0) ?? []
  if (days.length < 2) return []
  const onlyWay = ofTheWay.test(text)
  const load = (day: (typeof days)[number]) => (onlyWay ? 0 : day.busyMinutes) + day.travelMinutes
  const sorted = days.toSorted((a, b) => (isLeast ? load(a) - load(b) : load(b) - load(a)))
  const [first] = sorted
  if (!first) return []
  const t = createServerTranslator(transcript.context.locale)
  return [
    t('replies.answers.feasible.extreme', {
      day: first.day,
      end: isLeast ? 'least' : 'most',
      of: onlyWay ? 'way' : 'all',
      minutes: load(first),
    }),
  ]
}
