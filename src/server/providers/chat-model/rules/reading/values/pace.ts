// How full the days shall be. Words of haste and of leisure count by what is said of them: "not too rushed" and 太赶了 ask for
// leisure, "too slow" and 太空 for more.
import type { Trip } from '#contract/trip.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { numberOf } from '../text/numbers.ts'
import { isRefused } from './polarity.ts'

type Pace = Trip['pace']

const haste =
  /紧凑|折腾|奔波|紧张(?=的行程|的安排|一点)|充实|排满|塞满|特种兵|暴走|赶(?:路|场|景点|时间|行程)?(?=$|[，,。了一点]|得|的)|(?<![肚身])累|满(?=$|[，,。了一点]|当当)|(?<!(?:手头|资金|预算|钱|经济)(?:有点儿?|有些|比较|很|太|略)?)紧(?=$|[，,。了一点]|绷)|匆忙|匆匆|走马观花|连轴转|满满|(?<=太|越|别|不|安排)(?:密|满|赶|紧|累)|\b(?:rush(?:ed|ing|es)?|hectic|busy|pack(?:ed)?(?! (?:lunch|bag|my|our|light))(?: in| full)?|jam[- ]?packed|crammed?(?: in)?|(?<!\b(?:budget|money|funds)(?: is| are|[’']s)?(?: not)? (?:too|so|very) )(?<=\b(?:too|so|very) )tight(?:ly)?(?! (?:a )?(?:connection|transfer|layover))|cram|squeez(?:e|ing) in|tight schedule|tiring|exhausting|strenuous|intens(?:e|ive)|fast[- ]paced|full[- ]on|non[- ]?stop|frantic|manic|go go go|racing (?:about|around)|running (?:about|around)|hurry(?:ing)?|hurried|ambitious|action[- ]packed|busier|fast and full|route march|boot camp)\b/giu
const leisure =
  /轻松|舒缓|悠闲|休闲|放松|放慢|慢节奏|慢(?:慢|悠)悠?悠?|慢一?点|慢些|佛系|松[快散弛]|宽松|躺平|走走停停|随性|发呆|闲逛|(?<=太)[空松闲]|慢(?=$|[、，,；;])|下午(?:歇|休息)|午休|松一?[点些]|\b(?:relax(?:ed|ing|es)?|slow(?:er|ly)?|leisure(?:ly)?|easy[- ]?going|eas(?:y|ier) (?:days?|pace|does it)|(?:take|taking|keep) (?:it|things) eas(?:y|ier)|calm|gentl[ey]|gentler|unhurried|chill(?:ed|ier|ing)?|laid[- ]back|lazy|down ?time|time to (?:breathe|rest|relax|ourselves)|breathing space|take our time|quiet(?: \w+[- ]day)? (?:days?|pace|breaks?)|tires? (?:quickly|easily)|mellow|mooch(?:ing)?|potter(?:ing)?|light (?:schedule|days?)|half[- ]days?|unwind|recharge|empty|free time every)\b/giu
/** They ask for it without any of the words above. */
const relaxed =
  /越(?:松|慢|闲|轻松|悠闲|佛系|懒|少)(?:弛)?越好|怎么(?:轻松|舒服|松|懒)怎么来|\b(?:pace|tempo|speed|vibe) ?[:=] ?(?:easy|slow|low|relaxed|gentle|chill)\b|\b(?:slowly,? slowly|slow and steady|no stress|snail['’]?s pace)\b|安排少(?:一?点|些)|\b(?:plenty of|lots of|enough|regular|with|need|want|take) (?:\w+ )?(?:rests?|breaks?|pauses|naps)\b|\b(?:take|bring|turn|dial) (?:the |it |things )?(?:tempo |pace |speed )?down\b|(?:too much|overload(?:ed)?)(?=$|[,.!]| for (?:us|me|one|her|him|them))|\bnothing (?:too )?(?:much|full|fast)\b|\bas (?:little|few) (?:\w+ )?as possible\b|\bnot (?:too |so )(?:fast|full|much)\b|\btoo (?:full|fast|many things)\b|\b(?:don't|not) (?:want to )?overdo/giu
const packed =
  /不怕累|多(?:看|玩|逛|跑)(?:几个|一些|些|点)|能[看玩塞逛]多少|越(?:[多满紧]|充实|丰富)越好|塞多少|\b(?:see (?:the )?maximum\b|(?:cover|maximum|max) (?:maximum|max|all|as many|many)? ?(?:places|sights|attractions|things|spots)|the lot|(?:jam|cram|stuff|fill|pack) (?:them|it|the days|each day|every day) (?:absolutely |completely |really )?full|(?:crank|turn|step|speed|ramp) (?:it |things )?up(?: the (?:tempo|pace|speed))?|(?:crank|turn|step|ramp) (?:the (?:tempo|pace|speed) )up|see (?:absolutely )?everything|(?:do|see) (?:absolutely )?(?:loads|tons|heaps|lots|a lot|masses)|do it all|as (?:much|many) (?:\w+ ){0,3}as (?:\w+ )?(?:possible|we can|i can|you can)|every (?:last )?minute|dawn (?:till|to|until) dusk|sun(?:rise|up) (?:till|to|until) (?:sunset|sundown|late)|no breaks|(?:fill|make the most of) (?:up )?(?:the|our|every) (?:days?|time|hours?)|more ambitious)\b/giu
const perDay =
  /(?:每天|一天)(?:最多|就|只|不超过|别超过|不要超过)?([\d一二两三四五六七八九十]{1,2})(?:个?(?:景点|地方|项目)|个点)|\b(\d{1,2}|a couple of) (?:things|sights|places|stops|activities|attractions|visits)(?: max)? ?(?:a|per|each|every|\/) ?day\b/iu
const atMost = /(?:最多|不超过|别超过|不要超过)(?=[\d一二两三]个)|\b(?:max(?:imum)?|at most|no more than|only) (?=\d)/iu
/** "Too", 太, 有点: what follows is a complaint. */
const complaint = /(?:太|过于|有点|有些|\b(?:too|overly|a bit|bit too|rather))\s?$/iu

const directDenial =
  /(?:[不没别]|\b(?:not|no|nothing|n't|isn't|don't)(?: (?:be|too|so|that|want|to|very|a|it|anything))*\s)$/iu

export function readPace(source: MarkedText): Pace | undefined {
  if (source.has(/节奏适中|不快不慢|(?:balanced|moderate|medium) pace/iu)) return 'balanced'
  const count = numberOf(
    source
      .exec(perDay)
      ?.slice(1)
      .find((group) => group !== undefined),
  )
  if (count !== null && count <= (atMost.test(source.text) ? 3 : 2)) return 'relaxed'
  if (source.all(packed).length > 0) return 'packed'
  const found = [...said(source, haste, 'packed'), ...said(source, leisure, 'relaxed')]
  if (source.all(relaxed).length > 0 || found.includes('relaxed')) return 'relaxed'
  if (count !== null && count >= 5) return 'packed'
  return found[0]
}

function said(source: MarkedText, words: RegExp, meaning: 'packed' | 'relaxed'): Pace[] {
  const { text } = source
  return source.all(words).map(({ index, 0: word }) => {
    const head = text.slice(0, index)
    const isDenied =
      complaint.test(head) ||
      directDenial.test(head) ||
      (meaning === 'packed' && isRefused(text, index, index + word.length))
    return isDenied === (meaning === 'packed') ? 'relaxed' : 'packed'
  })
}
