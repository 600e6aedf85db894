// For how many: sure only where what the text counts with a cross comes to the same number.
import { matches } from '../text/span.ts'
import type { Case, Evidence } from './evidence.ts'

const crossed = /(?:[x×*]\s?(\d{1,2})(?![\d.:])|(?<![\d.:-])(\d{1,2})\s?[x×](?=\s?\p{L}))/giu
/** Counted with a cross, and no people. */
const things =
  /room|zimmer|chambre|habitaci|camera|night|bag|luggage|suitcase|seat|car\b|vehicle|meal|breakfast|bed|ticket fee|[房间晚车床早餐箱件行李]/iu
const widestLead = 24

export function oneCount({ fields: { people }, reading: { text } }: Case): Evidence {
  if (!people) return { supported: [], contradicted: [] }
  const counts = matches(text, crossed).flatMap((match) => {
    const around = text.slice(Math.max(0, match.index - widestLead), match.index + match[0].length + widestLead / 2)
    const words = around.split('\n').find((line) => line.includes(match[0])) ?? around
    return things.test(words) ? [] : [Number(match[1] ?? match[2])]
  })
  const sum = counts.reduce((all, count) => all + count, 0)
  // A fare and its taxes are two lines of the same count.
  const isSame = counts.length === 0 || sum === people.value || counts.every((count) => count === people.value)
  return { supported: [], contradicted: isSame ? [] : ['people'] }
}
