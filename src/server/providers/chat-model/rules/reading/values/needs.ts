// What must not be served, which diet holds, and what makes walking hard. Hard constraints of a plan.
import type { MarkedText } from '../text/marked-text.ts'
import { type DietKind, dietWords, foodWords } from './food-words.ts'
import { isRefused } from './polarity.ts'

export interface Needs {
  diets: DietKind[]
  /** Foods that must not be served: allergies and what is not eaten. */
  refusedFoods: string[]
  mobility?: 'wheelchair' | 'limited'
}

const wheelchair =
  /轮椅|无障碍|輪椅|行动不便|婴儿车|推车|\bwheel ?chairs?\b|\bstep[- ]free\b|\baccessib(?:le|ility)\b|\b(?:push)?chair\b(?<=pushchair)|\bstrollers?\b|\bprams?\b|\bdisabled\b/iu
const limited =
  /腿脚不(?:好|便|利索)|膝盖|腰不好|走不(?:了|动)|不能(?:走|爬)(?:太多|太久|楼梯|台阶)?|爬不(?:了|动)|少走(?:点|一点|些)?路|(?:不|别)(?:想|要)?走太多|体力不好|\b(?:can'?t|cannot|can not|unable to) (?:walk|climb|do (?:stairs|steps|hills|much walking))|\bbad (?:knees?|back|hips?|legs?)\b|\bno (?:stairs|steps|hills)\b|\b(?:not|n'?t) (?:able to )?(?:walk|do)(?: too)? (?:much|far|a lot of walking)|\btrouble walking\b|\bless walking\b|\beasy walking\b|\bwalking stick\b|\bcrutches\b|\bmobility\b/iu

export function readNeeds(source: MarkedText): Needs {
  const { text } = source
  const refusedFoods: string[] = []
  const taken: [number, number][] = []
  for (const [food, pattern] of foodWords) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some(([from, to]) => start < to && end > from)) continue
      if (!isRefused(text, start, end) && !/eliac/i.test(match[0])) continue
      taken.push([start, end])
      source.mark(start, end)
      if (!refusedFoods.includes(food)) refusedFoods.push(food)
    }
  }
  const isLimited = source.has(limited)
  const isWheelchair = source.has(wheelchair)
  const mobility = isWheelchair ? 'wheelchair' : isLimited ? 'limited' : undefined
  return { diets: dietsIn(source), refusedFoods, ...(mobility && { mobility }) }
}

function dietsIn(source: MarkedText): DietKind[] {
  const diets: DietKind[] = []
  let text = source.text
  for (const [diet, pattern] of dietWords) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const isDenied = /(?:不|没|\bnot?|n't|isn't|aren't)\s?(?:a |an |be |是|太)?$/iu.test(text.slice(0, start))
      // 不吃素 denies the diet; "no gluten" is one.
      if (diet === 'gluten-free' ? !/free|无|eliac/iu.test(match[0]) && !isRefused(text, start, end) : isDenied)
        continue
      source.mark(start, end)
      if (!diets.includes(diet)) diets.push(diet)
    }
    if (diet === 'vegan') text = text.replace(pattern, (word) => ' '.repeat(word.length))
  }
  return diets
}
