// Places that a message names as must-sees: "一定要去武侯祠", "must-sees are the Uffizi and the Accademia", "the Louvre is a must
// too". Kinds of places are interests, not names.
import { cuisines } from '../../../../shipped-data/guides/guide-vocabulary.ts'
import { tagMentions } from '../names/tag-mentions.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { isEverydayWord } from '../text/topic-words.ts'

const chinese =
  /(?:(?:一定要|一定得|必须|务必|肯定是?要|千万要|必)(?:去|看|逛|打卡)(?:一下|一趟)?|(?:不想|不能|不要|不愿|别|不可)错过(?:了)?)([^，。,.!！?？;；]{2,30})/gu
/** 三星堆要有, 杜甫草堂得安排 */
const chineseSubject =
  /(?<=^|[，,。；;！ ])(?!.{0,4}(?:酒店|房间|早餐|电梯|我们?|他|她|孩子|每天|不))(\p{Script=Han}{2,8}?)(?:也|都|一定|必须|肯定)*(?:要有|得有|必须有|得安排|要安排上?|得去|必去)(?=$|[，,。；;！ ])/gu
const verb =
  /\b(?:must[- ]see|must (?:see|visit)|have to (?:see|visit)|(?:definitely|really) (?:want to )?(?:see|visit)|(?:don't|can't|do not|cannot) (?:want to )?miss|make sure (?:we|i) (?:see|visit)):? (?:the )?([^.;!?]{3,120})/gi
const listed =
  /\bmust(?:[- ](?:sees?|dos?|visits?)|s)\b(?: (?:for (?:us|me)|list|places|sights))?(?: ?[:=-] | (?:are|is|include|would be) )([^.;!?]{3,160})/gi
const emphasis = '(?:also|definitely|really|absolutely|just|another|still|of course|for us|for me)'
const subject = new RegExp(
  `(?<=^|[.;!?,:] ?|\\b(?:and|but|plus|so|because) )([^.;!?:]{3,90}?)(?:'s|,? (?:is|are|will be|would be|has to be|have to be|definitely|absolutely))(?: ${emphasis})* (?:an? )?(?:(?:definite|absolute|real|total|big|huge) )?(must)(?:[- ](see|visit|do)s?|s)?\\b(?! (?:be|have|not|go|eat|get|leave|stay|take))`,
  'gi',
)
/** Where the names end and another sentence begins. */
const clause =
  /(?:^|,? )(?:(?:and|but|plus|so|then|also) )?(?:(?:we|i|he|she|they|you|it|that)(?:'(?:d|re|ll|ve|m|s))?|my|our|if|because|which|who|would|could|is|are|not|with|within|during|while|when|before|after|on|for|in \d)\b/i
const trailing =
  /(?:,? ?\b(?:too|also|as well|please|pls|definitely|obviously|of course|really|though|tho|haha+|lol|if possible|ideally|for sure|as a must|again|both|all)\b|[\s:)("'-]+)+$/i
const leading =
  /^(?:(?:the|to|see|visit|go to|going to|definitely|also|obviously|and|both|please|seeing|visiting|really)\b|[\s:("'-])+/i
/** Said of a day, a room or a meal, not of a sight. */
const comforts =
  /\b(?:lifts?|elevators?|wi-?fi|pools?|air ?con\w*|parking|balcony|kitchen|shade|naps?|coffee|gelato|ice cream|pizza|pasta|wine|sleep|rest|views?|breaks?|step[- ]free|wheelchair|vegan|vegetarian|gluten|class(?:es)?|lessons?|tours?|tickets?)\b/i

export function readMustSee(source: MarkedText): string[] {
  const han = [...source.all(chinese), ...source.all(chineseSubject)].flatMap(({ 1: said = '' }) =>
    said.split(/和|跟|与|、|以及/u),
  )
  const english = [
    ...matches(source, listed, (said) => namesIn(said)),
    ...matches(source, verb, (said) => namesAfterVerb(said)),
    ...matches(source, subject, (said, match) => subjectsOf(said, match[3] !== undefined)),
  ]
  return [...new Set([...han.map((name) => name.trim()), ...english])]
    .filter((name) => name.length >= 2 && !isDish(name))
    .slice(0, 10)
}

/** 早茶必须有: a kitchen, and no place. */
function isDish(name: string): boolean {
  return tagMentions(name).some(
    ({ tag, start, end }) => start === 0 && end === name.length && cuisines.some((known) => known === tag),
  )
}

function matches(
  source: MarkedText,
  pattern: RegExp,
  namesOf: (said: string, match: RegExpMatchArray) => string[],
): string[] {
  return [...source.text.matchAll(pattern)].flatMap((match) => {
    const said = match[1] ?? ''
    const names = namesOf(said, match)
    if (names.length === 0) return []
    const from = match.index + match[0].indexOf(said)
    if (from > match.index) source.mark(match.index, from)
    else source.mark(from + said.length, match.index + match[0].length)
    for (const name of names) {
      const at = source.text.indexOf(name, from)
      if (at >= 0) source.mark(at, at + name.length)
    }
    return names
  })
}

function namesIn(said: string): string[] {
  const end = said.search(clause)
  return (end >= 0 ? said.slice(0, end) : said).split(separator).map(bare).filter(isName)
}

const separator = /,|\/|&|\+|\band\b|\bas well as\b|\bplus\b/i

/** "We must see the Louvre, 3 days, relaxed": after a comma only what is written like a name goes on. */
function namesAfterVerb(said: string): string[] {
  const [first = '', ...others] = said.split(',')
  const names = namesIn(first)
  for (const other of others) {
    if (!/^ ?(?:and )?(?:the )?\p{Lu}/u.test(other)) break
    names.push(...namesIn(other))
  }
  return names
}

/** A bare "must" may be said of anything: then the name has an article or a capital. */
function subjectsOf(said: string, isSight: boolean): string[] {
  const own = said.slice(Math.max(0, said.search(/[^,]*(?:, ?[^,]*)?$/)))
  return own
    .split(separator)
    .filter((part) => isSight || /^ ?the /i.test(part) || /\p{Lu}/u.test(part.trim()))
    .map(bare)
    .filter((name) => isName(name) && !clause.test(name))
}

function bare(part: string): string {
  return part.replace(leading, '').replace(trailing, '')
}

function isName(name: string): boolean {
  const words = name.split(' ')
  if (name.length < 3 || words.length > 5 || /^(?:an?|some|good|lots|no|any|at least)\b|^\d|\d{3}/i.test(name))
    return false
  if (comforts.test(name)) return false
  const kinds = tagMentions(name)
  const isKind = (word: string) => kinds.some(({ start, end }) => name.slice(start, end).toLowerCase().includes(word))
  return !words.every((word) => isEverydayWord(word) || isKind(word.toLowerCase()))
}
