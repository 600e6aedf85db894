// Foods that the vocabulary does not have, told by what is said of them: "allergic to dragon fruit", "a lychee allergy", 对荔枝过敏.
// They are kept in the traveler's words.
import type { MarkedText } from '../text/marked-text.ts'

const listed =
  /\b(?:(?:severely|badly|deathly|highly|really|very) )?(?:allergic|intoler[ae]nt|allergy|allergies|intolerance) (?:to|of) ([^.;:!?()]+)/giu
const named = /\b(?:an? |the |has |have |severe |bad )((?:[\p{Ll}-]+ )?[\p{Ll}-]+) (?:allergy|intolerance)\b/giu
const han = /(?:对|對)(\p{Script=Han}{1,6}?)(?:严重|會|会|有点)?(?:过敏|不耐受?)/gu
/** What makes people ill and is not eaten, and words that name no thing. */
const notEaten =
  /^(?:\w+ )?(?:cats?|dogs?|pets?|animals?|fur|horses?|dust|dust mites|mites|pollen|grass|hay ?fever|moulds?|molds?|feathers?|down|wool|bees?|wasps?|insects?|stings?|mosquito\w*|penicillin|antibiotics|aspirin|ibuprofen|latex|perfumes?|smoke|sun(?:light)?|nickel|plasters?|crowds?|queues?|museums?|shopping|walking|mornings?|it|that|this|them|anything|something|everything|nothing|food|foods|severe|bad|serious|mild|slight|kind|any|an|the|her|his|my|our|their|food|known|following)$/iu
const notEatenInHan =
  /^(?:猫毛?|狗毛?|宠物|花粉|粉尘|灰尘|尘螨|柳絮|紫外线|阳光|酒精棉|青霉素|药物?|头孢|食物|什么|啥|有些|某些|一些|这|那|它|东西|羽绒|螨虫|海鲜|人多)$/u
const ends =
  /\b(?:so|but|because|which|who|that|please|then|we|i|she|he|they|need|must|and (?:i|we|she|he|my|our|the \w+ (?:is|are|has))|in|on|at|is|are|has|have|can|with|for)\b.*$/iu
/** Commas separate foods only in front of an "and": after the last one the message goes on. */
const word = "(?!(?:and|or|nor)\\b)[\\p{L}'-]+"
const item = `${word}(?: ${word}){0,3}`
const listOf = new RegExp(`^${item}(?:(?:, ${item})*,? (?:and|or|nor|&) ${item})?`, 'iu')
const longest = 24

/** Marks in `source` what it takes; `known` are foods that have been read. */
export function otherFoods(source: MarkedText, known: readonly (readonly [number, number])[]): string[] {
  const { text } = source
  const found: string[] = []
  const take = (said: string, start: number, nonFood: RegExp) => {
    const food = said.trim()
    const end = start + said.trimEnd().length
    if (food.length < 2 - Number(/\p{Script=Han}/u.test(food)) || food.length > longest || nonFood.test(food)) return
    if (known.some(([from, to]) => start < to && end > from)) return
    source.mark(start, end)
    if (!found.includes(food.toLowerCase())) found.push(food.toLowerCase())
  }
  for (const match of text.matchAll(listed)) {
    const list = (listOf.exec((match[1] ?? '').replace(ends, ''))?.[0] ?? '').trimEnd()
    const from = match.index + match[0].length - (match[1] ?? '').length
    for (const item of list.matchAll(/(?:(?!,| (?:and|or|nor|&) ).)+/giu)) {
      const lead =
        /^(?: ?(?:and|or|nor|&))? ?(?:(?:all|any|most|some|both|the|raw|fresh|certain|every|kinds? of|sorts? of|types? of) )*/iu.exec(
          item[0],
        )?.[0] ?? ''
      take(item[0].slice(lead.length), from + item.index + lead.length, notEaten)
    }
  }
  for (const match of text.matchAll(named))
    take(match[1] ?? '', match.index + match[0].indexOf(match[1] ?? ''), notEaten)
  for (const match of text.matchAll(han)) take(match[1] ?? '', match.index + 1, notEatenInHan)
  return found
}
