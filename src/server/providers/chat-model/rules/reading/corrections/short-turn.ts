// A turn that gives another value and hardly says more: "no, day 3", "half an hour's enough", 半小时就够.
import { isRequest } from '../acts/cues.ts'
import { maskValues } from '../acts/placeholders.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { type SaidValue, saidValues } from './said-values.ts'

export interface ShortTurn {
  /** One, or two that stand beside each other: of a pair. */
  values: SaidValue[]
  /** Said to be wrong, here or in a reason: "not tomorrow", "seven is too early". */
  wrong: SaidValue[]
  /** Words of the part of the day that the value is of. */
  part: string
  /** Beside what was asked for before, not instead of it: "day 1 too". */
  isMore: boolean
}

const value = '\uE100'
const takesBack =
  "no+|nah|nope|sorry|oops|wait|hang on|hold on|scratch that|correction|my (?:mistake|bad|fault)|i (?:meant?|mean|meant to say)|i should(?:'ve| have) said|i can't count|i got (?:it|that) wrong|wrong (?:day|one|number)"
const courtesy =
  'hm+|oh|ah|er+|um+|ugh|uh|oof|well|ok(?:ay)?|so|and|but|then|please|pls|thanks|actually|in fact|on second thoughts?|on reflection|after all|really|just|only|maybe|perhaps|though|yeah|yes|i think|i guess|(?:s?he|they|we|my \\w+) (?:says?|said|reckons?)'
const lead =
  "instead|rather|better|call it|make (?:it|that)|(?:let's )?(?:say|do)|go for|put (?:it|that|them)|it'?s|that'?s|it (?:should|has to|ought to) be|should be|is|more like|not before|at|on|for|to|in|by|from|till|until|about|around|the"
const tail =
  "instead|rather|better|(?:is|'s|will be|would be) (?:enough|plenty|fine|ok|okay|better|best|good|right|more like it|what i meant)|(?:will|would|'ll|'d) (?:do|be enough|be fine|be plenty|be better|suit (?:us|me) better)|does it|suits (?:us|me) better|tops|now|it is|works better"
const english = new RegExp(`^(?:${takesBack}|${courtesy}|${lead}|${tail}|[\\s,'])*$`, 'iu')
const chinese =
  /^(?:不对|不不|不是|不|错了?|(?:我)?(?:说|看|记|写|打|弄|搞|数)(?:错|岔|反|混)了?(?:行)?了?|我(?:是)?说(?:的是)?|我的意思|口误|等等|等一下|等下|抱歉|不好意思|对不起|算了|哎呀?|啊|哦|噢|呃|嗯|诶|唉|那|就|还是|还|是|应该|应|要不|干脆|最好|改成?|改到|换成?|换到|放到?|放在|挪到?|安排在|定在?|到|在|按|算|来|大概|吧|好了?|好点|够了?|也|行|可以|更|合适|才对|哈|呀|呗|嘛|了|的|我|再|请|麻烦|[\s,，])*$/u
const marks = new RegExp(
  `\\b(?:${takesBack})\\b|不对|不是|错了|说岔|口误|等等|等一下|等下|搞反|抱歉|不好意思|我(?:是)?说`,
  'iu',
)
const more =
  /\b(?:too|as well|also|likewise|same (?:for|with|goes for))\b|^(?:and|plus)\b|也一样|也是|也要|也来|同样|(?<!天|说)也$/iu
const denies = /^(?:no,? )?(?:and )?(?:it'?s )?not (?:on |at |for |the )?\uE100$|^(?:而)?不是\uE100$/iu
const dayPart = /\b(?:in the )?(?:morning|afternoon|evening|night)s?\b|早上|上午|中午|下午|傍晚|晚上/giu
const pieces = /(?<!\d)[,.:]\s*|[,.:](?!\d)\s*|[!;。！；…–—]+\s*|\s-+\s|(?<=不是[^,]{1,8})(?=是)/u
/** Of one breath: what is longer says something of its own. */
const mostWords = 18

/** Whether the turn says by itself that the one before was wrong. */
export function isTakenBack(text: string): boolean {
  const [first = ''] = text.split(pieces)
  return marks.test(first)
}

/** null where the turn asks for something of its own, or gives no value. */
export function shortTurn(text: string, context: ReadingContext): ShortTurn | null {
  const isHan = /\p{Script=Han}/u.test(text)
  if (text.split(/\s+/u).length > mostWords || text.length > (isHan ? 26 : 100) || /[?？]|吗$|呢$/u.test(text))
    return null
  const turn: ShortTurn = { values: [], wrong: [], part: '', isMore: false }
  let [isFramed, reasons] = [false, 0]
  for (const piece of text.split(pieces).filter((each) => each?.trim())) {
    const found = saidValues(piece, context, { isShort: true })
    const frame = withoutValues(piece, found).trim()
    const bare = frame.replace(value, '').replace(value, '')
    if (denies.test(frame)) {
      turn.wrong.push(...found)
      isFramed = true
      continue
    }
    const withoutMore = bare.replace(more, '')
    const plain = withoutMore.replace(dayPart, '')
    const joined = plain.replace(/\band\b|[和跟与]/giu, '')
    const isBare = (isHan ? chinese : english).test(joined)
    if (found.length > 0 && found.length <= 2 && isBare && turn.values.length === 0) {
      turn.values = found
      turn.part = (bare.match(dayPart) ?? []).join(' ')
      turn.isMore = withoutMore !== bare && !marks.test(bare)
      isFramed ||= plain.trim() !== ''
      continue
    }
    if (found.length === 0 && isBare) {
      isFramed ||= marks.test(piece)
      continue
    }
    if (isRequest(maskValues(piece, context))) return null
    turn.wrong.push(...found)
    reasons += 1
  }
  if (turn.values.length === 0 || reasons > 2 || (reasons > 0 && !isFramed && turn.values[0]?.kind !== 'near_day'))
    return null
  return turn
}

function withoutValues(text: string, found: readonly SaidValue[]): string {
  return found.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + value + rest.slice(end), text)
}
