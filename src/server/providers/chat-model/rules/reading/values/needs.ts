// What must not be served, which diet holds, and what makes walking hard. Hard constraints of a plan.
import type { DietKind } from '#contract/planning/facts.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { dietWords, foodWords } from './food-words.ts'
import { harmWords, isHarmful } from './harmful-foods.ts'
import { readMobility } from './mobility.ts'
import { otherFoods } from './other-foods.ts'
import { isRefused, isSpared } from './polarity.ts'

export interface Needs {
  diets: DietKind[]
  /** Foods that must not be served: allergies and what is not eaten. */
  refusedFoods: string[]
  /** Foods that are fine, whatever was said of them before: "only peanuts, other nuts are fine". */
  allowedFoods: string[]
  mobility?: 'wheelchair' | 'limited'
  /** Where the foods stand that are not eaten. */
  foods: { start: number; end: number }[]
}

/** Words of food that speak of none: "he's nuts about trains", "it costs peanuts". */
const idioms =
  /\b(?:nuts|bananas|mustard|crackers) (?:about|over|for)\b|\b(?:go(?:es|ing)?|went|driv(?:es?|ing) (?:me|us|him|her|them)) (?:absolutely |totally |completely )?(?:nuts|bananas)\b|\b(?:he|she|they|it|that|we|i|you)(?:'s|'re|'m| is| are| am) (?:absolutely |totally |completely |a bit )?(?:nuts|bananas)\b(?!,? (?:and|or)\b)|\bnuts and bolts\b|\b(?:costs?|pay(?:ing)?|paid|next to|work(?:ing)? for) peanuts\b(?! (?:allerg|butter))|\bsay cheese\b|\bfish out of water\b/gi

/** What is fine, right after the food or right before it. */
const allowedAfter =
  /^[^,.;!?，。；！？不别没怕]{0,12}?(?:\b(?:is|are)|'s|'re|(?=没|可以|能吃|不过敏|无所谓))\s?(?:(?:all|totally|perfectly|actually|also) )?(?:fine|ok(?:ay)?\b|no problem|not a problem|alright|没事|没关系|没问题|可以吃?|能吃|不过敏|无所谓)儿?/iu
const allowedBefore =
  /\b(?:can (?:still |actually )?eat|fine with|ok(?:ay)? with|\b(?:but|though|although) (?:(?:i|we|he|she|they|do|does|will|would|still|also|happily|sometimes) )*(?:eats?|has|have)) (?:all |the |other |some |a bit of )*$|(?:但|不过|但是|只是)[^，,。]{0,3}?(?:可以|能|会|也|还|还是)?吃$/iu
/** Of those who eat no meat: "vegetarian, but eats fish", 吃素，鱼可以吃. */
const exceptFish =
  /\b(?:vegetarians?|veggies?|no meat|not eat meat|n't eat meat)\b.{0,24}\b(?:except|apart from|besides|other than)(?: for)? (?:fish|seafood)\b/iu
const fishes = ['fish', 'seafood', 'shellfish']
/** 清淡, "mild food only", "go easy on the heat" */
const mild =
  /清淡|(?:口味|吃得)(?:比较|很)?淡|\b(?:mild|bland|non-spicy|not spicy) (?:food|dishes|meals|flavou?rs)\b|\b(?:food|meals|dishes|everything) (?:has to be|must be|should be|needs to be|kept|to be|is to be) (?:\w+ )?(?:mild|bland|not spicy)\b|\b(?:easy|light|low) on (?:the )?(?:heat|spices?|chill?i)\b|\bzero heat\b/iu
/** Not more than what is named. */
const onlyThese = /\b(?:only|just)\b|只是?|就是|仅/iu
/** 豆腐店, 海鲜市场: where it is sold, and nothing that is eaten. */
const venue = /^(?:店|坊|铺|街|城|市场|大排档|老板)/u
/** The word itself says that it is not eaten. */
const illness = /eliac|teetotal|糖尿病|血糖|蚕豆病|滴酒|[戒控无少低限]糖/iu
/** Between two foods of a list, which are refused together. */
const listed = /^(?:、|和|跟|与|及|以及|还有|或者?|\/)$/u
/** A food that is part of another one. */
const broader: Readonly<Record<string, readonly string[]>> = {
  peanut: ['nuts'],
  shellfish: ['seafood'],
  fish: ['seafood'],
  squid: ['seafood'],
}

function isAllowed(text: string, start: number, end: number): boolean {
  return allowedAfter.test(text.slice(end)) || allowedBefore.test(text.slice(0, start))
}

export function readNeeds(source: MarkedText): Needs {
  const text = source.text.replace(idioms, (said) => ' '.repeat(said.length))
  source.all(idioms)
  const refusedFoods: string[] = []
  const allowedFoods: string[] = []
  const taken: [number, number][] = []
  for (const [food, pattern] of foodWords) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some(([from, to]) => start < to && end > from)) continue
      if (isAllowed(text, start, end)) {
        source.mark(start, end + (allowedAfter.exec(text.slice(end))?.[0].length ?? 0))
        allowedFoods.push(food)
        continue
      }
      if (isSpared(text, start) || venue.test(text.slice(end))) continue
      const isListed = taken.some(
        ([from, to]) => listed.test(text.slice(to, start)) || listed.test(text.slice(end, from)),
      )
      if (!isListed && !isRefused(text, start, end) && !isHarmful(food, text, start, end) && !illness.test(match[0]))
        continue
      taken.push([start, end])
      source.mark(start, end)
      if (!refusedFoods.includes(food)) refusedFoods.push(food)
    }
  }
  const diets = dietsIn(source)
  const eatsFish =
    diets.includes('pescatarian') ||
    (diets.includes('vegetarian') && (exceptFish.test(text) || allowedFoods.some((food) => fishes.includes(food))))
  if (source.has(mild) && !refusedFoods.includes('spicy')) refusedFoods.push('spicy')
  for (const food of otherFoods(source, taken)) refusedFoods.push(food)
  source.all(/太辣了?|\btoo (?:spicy|hot)\b/giu)
  if (refusedFoods.length > 0) source.all(harmWords)
  const mobility = readMobility(source)
  const foods = taken.map(([start, end]) => ({ start, end }))
  const narrowed = onlyThese.test(text) ? refusedFoods.flatMap((food) => broader[food] ?? []) : []
  return {
    diets: eatsFish ? [...new Set([...diets.filter((diet) => diet !== 'vegetarian'), 'pescatarian' as const])] : diets,
    refusedFoods: eatsFish
      ? refusedFoods.filter((food) => food !== 'fish' && (food !== 'seafood' || !exceptFish.test(text)))
      : refusedFoods,
    allowedFoods: [...allowedFoods, ...narrowed].filter((food) => !refusedFoods.includes(food)),
    foods,
    ...(mobility && { mobility }),
  }
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
          ? !/free|无|eliac|过敏|不耐|乳糜|^gf /iu.test(match[0]) && !isRefused(text, start, end)
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
