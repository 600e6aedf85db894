// How many more or fewer travel than before: "two more people are joining", "one of us dropped out".
import type { ReadingContext } from '../names/reading-context.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'
import type { StatedParty } from './party.ts'

const people = '(?:people|persons?|adults?|friends?|mates?|travell?ers?|guests?|others?|of (?:us|them))'
const count = '(an?|one|another|\\d)'
const more = [
  new RegExp(
    `\\b${count} (?:more|extra|additional|other) ${people}(?: (?:are|is|will|want to|would like to))? ?(?:be )?(?:join\\w*|com(?:e|es|ing)(?: along| too| as well| with us)?|tag(?:ging)? along)\\b`,
    'i',
  ),
  new RegExp(`\\b(another) ${people} (?:is |are |will (?:be )?)?(?:join\\w*|com(?:e|es|ing))\\b`, 'i'),
  new RegExp(`\\badd ${count} (?:more |extra )?${people} to (?:the|our) (?:trip|party|group|booking)\\b`, 'i'),
  new RegExp(
    `\\b(?:there(?:'ll| will| are|'s| is)?|we(?:'re|'ll| are| will)?)(?: be)? ${count} (?:more|extra|additional)(?: ${people})?(?= ?$|[,.;!]| (?:now|after all))`,
    'i',
  ),
]
const fewer = [
  new RegExp(
    `\\b${count} of us (?:has |have |had to |is |are |will |won't |can't |cannot )*(?:drop(?:ped|ping)? out|cancel\\w*|pull(?:ed|ing)? out|come|coming|make it|staying (?:at )?home|bail\\w*)`,
    'i',
  ),
  new RegExp(`\\b(?:we're|we'll be|we are|we will be|there(?:'ll be| are|'s|'re)) ${count} (?:fewer|less)\\b`, 'i'),
]

/** 老王来不了了，剩四个: all who still travel. */
const left =
  /(?:不[去来]了?|来不了|去不了|退出|临时有事)[^。；;]{0,6}(?:只|还)?剩(?:下|了)?(?:我们)?([\d一二两三四五六七八九十]{1,3})(?:个人?|人|口|位)?(?=$|[，,。！!])/u

/** null where nobody joins or leaves by number. */
export function changedHeadcount(source: MarkedText, { party }: Pick<ReadingContext, 'party'>): StatedParty | null {
  const added = countIn(source, more)
  if (added !== null) return { adults: added, children: 0, joins: true }
  const all = numberOf(source.exec(left)?.[1])
  if (all !== null && party && all > party.children) return { adults: all - party.children, children: party.children }
  const gone = party && party.adults > 1 ? countIn(source, fewer) : null
  return gone !== null && party ? { adults: Math.max(1, party.adults - gone), children: party.children } : null
}

function countIn(source: MarkedText, patterns: readonly RegExp[]): number | null {
  for (const pattern of patterns) {
    const said = source.exec(pattern)?.[1]
    if (said) return /^(?:an?|another)$/i.test(said) ? 1 : numberOf(said)
  }
  return null
}
