// Of the words that nothing used: what somebody likes is kept in their words, though no guide knows it, and names and fillers are
// no content that anybody waits for.
import { citiesIn } from './names/city-names.ts'

export interface LeftOver {
  wishes: string[]
  unused: string[]
}

const likesBefore =
  /\b(?:loves?|adores?|enjoys?|(?:is |are |'s |'re |am |'m )?(?:into|keen on|mad about|crazy about|obsessed with|fond of|interested in)|(?:would|'d) (?:love|like) (?:to (?:see|try|do|have) )?|likes?|fans? of|passionate about|try(?:ing)?|taste|tasting)\b[^,.;!?]{0,40}$|(?:喜欢|热爱|爱(?:看|听|喝|吃|玩)?|感兴趣|迷|想(?:看看?|试试?|尝尝?|体验|泡|听)|体验)[^，。；！？]{0,10}$/iu
const likesFirst = /^(?:(?:loves?|adores?|enjoys?|likes?|try|see|do)\s+)+/iu
/** 对皮影也感兴趣 */
const likesAfter = /^(?:也|都|很|特别|挺|比较|非常)*感兴趣/u
/** "… , a sulphur bath and wine": goes on in a list. */
const listBetween = /^[\s,，、;]*(?:(?:and|or|plus|with|a|an|some|the|maybe|also|then|和|跟|与|还有|以及|也)\s*)*$/iu
const person =
  /^(?:\s?(?:and|&|,) \p{Lu}\p{Ll}+)*(?:'s)?,? (?:loves?|likes?|hates?|adores?|gets?|is|was|wants?|needs?|can't|cannot|can|doesn't|does|won't|will|turns|has|prefers?|enjoys?|falls|sleeps|who|aged?|my|our|\d|\()/u
const fillers =
  /^(?:需求|要求|目的地|城市|想法|意思|情况|部分|内容|东西|感兴趣|肯定是?|sketch|draft|days?|destinations?|cit(?:y|ies)|stops?|needs?|wish(?:es)?|request|others?|smell)$/iu

/** `likes`: only where the clause states a wish. */
export function sortLeftOver(text: string, runs: readonly string[], likes: boolean): LeftOver {
  const wishes: string[] = []
  const unused: string[] = []
  let last = -1
  let from = 0
  for (const whole of runs) {
    const at = Math.max(0, text.indexOf(whole, from))
    const named = whole.slice(nameLength(text, whole, at))
    const run = named.replace(likesFirst, '')
    from = at + whole.length
    const start = from - run.length
    const isLiked =
      run.length < named.length ||
      likesBefore.test(text.slice(0, start)) ||
      likesAfter.test(text.slice(from)) ||
      (last >= 0 && listBetween.test(text.slice(last, start)))
    if (run === '' || fillers.test(run) || citiesIn(run).includes(run)) continue
    if (!likes || !isLiked) {
      unused.push(run)
      continue
    }
    wishes.push(run)
    last = from
  }
  return { wishes, unused }
}

/** Of the person that the run begins with: "Martha loves …", "Alfie (6)". */
function nameLength(text: string, run: string, start: number): number {
  const name = /^\p{Lu}\p{Ll}+/u.exec(run)?.[0] ?? ''
  if (name === '' || !person.test(text.slice(start + name.length))) return 0
  return name.length + (/^\s*/u.exec(run.slice(name.length))?.[0].length ?? 0)
}
