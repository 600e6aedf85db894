// English number words as digits: "two thousand five hundred", "sixteen", "a hundred and fifty", "the twenty seventh". Words
// that make no single number stay apart: "eleven nine and six".
import { monthName } from './month-names.ts'

const units = 'one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const unitOrdinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const teenOrdinals =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const tenOrdinals = ['twentieth', 'thirtieth']
const scales: Record<string, number> = { hundred: 100, thousand: 1000, grand: 1000 }

const cardinals = [...units, ...teens, ...tens].join('|')
const ordinals = [...unitOrdinals, ...teenOrdinals, ...tenOrdinals].join('|')
const scaleWords = Object.keys(scales).join('|')
const first = `(?:(?<!half )an?(?=[ -](?:${scaleWords})\\b)|\\d{1,3}(?:\\.\\d)?(?=[ -](?:${scaleWords})\\b)|${cardinals})`
const sequence = new RegExp(
  `\\b${first}(?:(?:[ -]|(?<=\\b(?:${scaleWords})) and )(?:${cardinals}|${scaleWords}|(?<=\\b(?:twenty|thirty)[ -])(?:${unitOrdinals.join('|')})))*\\b`,
  'gi',
)
/** An ordinal of its own is a day only beside a month, or where a date is spoken of and nothing is counted by it. */
const dayOfMonth = new RegExp(
  `\\b(${ordinals})\\b(?= (?:of )?${monthName})|(?<=\\b${monthName} (?:the )?)(${ordinals})\\b|(?<=\\bthe )(${[...unitOrdinals.slice(3), ...teenOrdinals, ...tenOrdinals].join('|')})\\b(?=$|[,.;!?]|\\s(?:to|through|until|till|at|in the|we|i|for|with|-|or|around|about)\\b)(?<=\\b(?:on|from|to|until|till|through|by|between|leave|leaving|arrive|arriving|home|back) the \\w+)`,
  'gi',
)

export function digitsForNumbers(text: string): string {
  return text
    .replace(sequence, (said) => (said.toLowerCase() === 'one' ? said : fold(said)))
    .replace(dayOfMonth, (word) => ordinal(ordinalValue(word.toLowerCase())))
}

function ordinalValue(word: string): number {
  const [unit, teen, ten] = [unitOrdinals, teenOrdinals, tenOrdinals].map((list) => list.indexOf(word))
  if ((unit ?? -1) >= 0) return (unit ?? 0) + 1
  return (teen ?? -1) >= 0 ? (teen ?? 0) + 10 : ((ten ?? 0) + 2) * 10
}

function ordinal(day: number): string {
  const ending = day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}

/** Kinds of number words that may stand before each kind within one number. */
const follows: Record<Kind, readonly (Kind | 'start')[]> = {
  unit: ['start', 'ten', 'scale'],
  teen: ['start', 'scale'],
  ten: ['start', 'scale'],
  scale: ['unit', 'teen', 'ten', 'digits', 'scale'],
  digits: ['start'],
}
type Kind = 'unit' | 'teen' | 'ten' | 'scale' | 'digits'

function fold(said: string): string {
  const found: string[] = []
  let sum = 0
  let part = 0
  let last: Kind | 'start' = 'start'
  const flush = () => {
    if (last !== 'start') found.push(String(sum + part))
    ;[sum, part, last] = [0, 0, 'start']
  }
  for (const word of said.toLowerCase().split(/[ -]/)) {
    if (word === 'and') continue
    const day = unitOrdinals.indexOf(word)
    if (day >= 0) {
      found.push(ordinal(part + day + 1))
      ;[sum, part, last] = [0, 0, 'start']
      continue
    }
    const [kind, value] = meaningOf(word)
    if (!follows[kind].includes(last)) flush()
    if (kind !== 'scale') part += value
    else if (value === 100) part *= value
    else [sum, part] = [sum + part * value, 0]
    last = kind
  }
  flush()
  return found.join(' ')
}

function meaningOf(word: string): [Kind, number] {
  if (word === 'a' || word === 'an') return ['unit', 1]
  const scale = scales[word]
  if (scale) return ['scale', scale]
  if (/^\d/.test(word)) return ['digits', Number(word)]
  if (units.includes(word)) return ['unit', units.indexOf(word) + 1]
  return teens.includes(word) ? ['teen', teens.indexOf(word) + 10] : ['ten', (tens.indexOf(word) + 2) * 10]
}
