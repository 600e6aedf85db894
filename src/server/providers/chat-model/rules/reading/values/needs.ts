// What must not be served, which diet holds, and what makes walking hard. Hard constraints of a plan.
import type { MarkedText } from '../text/marked-text.ts'
import { type DietKind, dietWords, foodWords } from './food-words.ts'
import { harmWords, isHarmful } from './harmful-foods.ts'
import { isRefused } from './polarity.ts'

export interface Needs {
  diets: DietKind[]
  /** Foods that must not be served: allergies and what is not eaten. */
  refusedFoods: string[]
  mobility?: 'wheelchair' | 'limited'
  /** Where the foods stand that are not eaten. */
  foods: { start: number; end: number }[]
}

const wheelchair =
  /轮椅|无障碍|輪椅|行动不便|婴儿车|推车|童车|\bbugg(?:y|ies)\b|\bpushchairs?\b|\bramps?\b|\blifts? (?:for|and ramps)\b|\bwheel ?chairs?\b|\bstep[- ]free\b|\baccessib(?:le|ility)\b|\b(?:push)?chair\b(?<=pushchair)|\bstrollers?\b|\bprams?\b|\bdisabled\b/iu
const limited =
  /(?:腿脚?|膝盖|腰|脚|胯|髋|关节)(?:不太?|有点不)(?:好|便|利索|舒服|行)|膝盖|髋关节|(?:腰|腿|脚|膝盖)[^，,。]{0,6}(?:手术|骨折|受伤)|拐杖|拄拐|助行器|走不(?:了|动)[^，,。]{0,4}(?:远?路)?|(?:不能|不宜)(?:久走|走远|走太?[多远久]|爬山|爬坡)|走太多路|爬不了[坡山]|不能(?:走|爬)(?:太多|太久|楼梯|台阶)?|爬不(?:了|动)|少走(?:点|一点|些)?路|(?:不|别)(?:想|要)?走太多|体力不好|\b(?:can'?t|cannot|can not|unable to) (?:walk|climb|do (?:stairs|steps|hills|much walking))|\b(?:bad|dodgy|sore|broken|artificial|new) (?:knees?|back|hips?|legs?|ankles?|foot|feet)\b|\b(?:knees?|hips?|back|legs?|ankles?) (?:is|are|aren't|isn't) (?:bad|shot|gone|not great|killing|great|what)\b|\b(?:hip|knee|back|foot|ankle) (?:replacement|surgery|operation|injury|problems?|trouble)\b|\b(?:broke|broken|sprained) (?:my|his|her|an|a) (?:ankle|leg|foot|hip|knee)\b|\bno(?:thing)? (?:long walks?|too far on foot|hills)\b|\bnot much walking\b|\bcan'?t (?:do|manage) (?:hills|stairs|steps|long)|\bhard to walk\b|\bknees?(?:'s| is| are| has| have)?[^,.;]{0,20}\b(?:playing up|hurts?|weak|bad|dodgy|swollen)\b|\b(?:walking|stairs|steps)\b[^,.;]{0,16}\b(?:to a minimum|minimal|minimum)\b|\bminimal walking\b|\bhardly (?:have to )?walk\b|\bas little walking\b|\b(?:can'?t|cannot) (?:really )?(?:manage|use) (?:the )?(?:stairs|steps)\b|台阶[^，,。]{0,4}(?:上不了|爬不动|不行|上不去)|(?:上|爬)不了(?:楼梯|台阶|楼)|\bnot (?:very |too )?mobile\b|\bno (?:stairs|steps|hills)\b|\b(?:not|n'?t) (?:able to )?(?:walk|do)(?: too)? (?:much|far|a lot of walking)|\btrouble walking\b|\bless walking\b|\beasy walking\b|\bwalking (?:sticks?|frames?|down|aids?)\b|\b(?:walks?|gets? around|moves?) (?:with|on|using) (?:a |an |his |her )?(?:frame|walker|zimmer|rollator|cane|stick|crutch\w*|limp)\b|\b(?:uses?|needs?|has) (?:a |an |his |her )?(?:frame|walker|zimmer(?: frame)?|rollator|cane|crutch\w*)\b|\bcrutches\b|\b(?:can't|cannot|struggles? with|no good (?:at|with)|not good with) (?:\w+ )?(?:stairs|steps|walking)\b|\bmobility\b/iu

export function readNeeds(source: MarkedText): Needs {
  const { text } = source
  const refusedFoods: string[] = []
  const taken: [number, number][] = []
  for (const [food, pattern] of foodWords) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some(([from, to]) => start < to && end > from)) continue
      if (!isRefused(text, start, end) && !isHarmful(food, text, start, end) && !/eliac/i.test(match[0])) continue
      taken.push([start, end])
      source.mark(start, end)
      if (!refusedFoods.includes(food)) refusedFoods.push(food)
    }
  }
  if (source.has(/\bpesc[ae]tarians?\b|\bno meat (?:but|except) fish\b|鱼素/iu)) refusedFoods.push('meat', 'poultry')
  if (refusedFoods.length > 0) source.all(harmWords)
  const isLimited = source.all(new RegExp(limited.source, 'giu')).length > 0
  const isWheelchair = source.has(wheelchair)
  const mobility = isWheelchair ? 'wheelchair' : isLimited ? 'limited' : undefined
  const foods = taken.map(([start, end]) => ({ start, end }))
  return { diets: dietsIn(source), refusedFoods, foods, ...(mobility && { mobility }) }
}

function dietsIn(source: MarkedText): DietKind[] {
  const diets: DietKind[] = []
  let text = source.text
  for (const [diet, pattern] of dietWords) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const isDenied = /(?:不|没|\bnot?|n't|isn't|aren't)\s?(?:a |an |be |是|太)?$/iu.test(text.slice(0, start))
      // 不吃素 denies the diet; "no gluten" is one.
      if (
        diet === 'gluten-free'
          ? !/free|无|eliac|过敏|不耐|乳糜/iu.test(match[0]) && !isRefused(text, start, end)
          : isDenied
      )
        continue
      source.mark(start, end)
      if (!diets.includes(diet)) diets.push(diet)
    }
    if (diet === 'vegan') text = text.replace(pattern, (word) => ' '.repeat(word.length))
  }
  return diets
}
