// Whether a mention is wanted or refused. Complaints ("too many museums", 博物馆太多) and exclusions ("not X but Y") refuse as well.
import { limitsIn } from './limits.ts'

const before =
  /不(?:太|怎么|大|是很|很)?(?:要|想|去|让|准|宜|建议|可以|吃|喝|喜欢|看|逛|爱|感兴趣|能|碰|沾|用|考虑|打算|含|安排|太想|怎么爱)|(?<![特分区级性告离类个])别(?:去|安排|吃|看|逛|再|给|放|太)?|讨厌|比起|与其|避开|避免|跳过|除了|没兴趣|忌|拒绝|戒(?!指|备|严)|喝不了|腻了|烦|(?<!不)怕|受不了|吃不了|无(?=麸质|乳糖|辣)|少(?:一?点|些|安排|去|吃|看|逛|来|整|搞|弄|塞|排)?(?:一?点|些)?|减少|去掉|(?:给我们?|你)(?:排|安排|推荐)的?(?:全|都|净|光)是|(?<![一-龥])没(?!有?去过)|[太过](?:多|辣)|对|\b(?:no|not|nor|without|avoids?|avoiding|skip|skipping|hate|hates|hated|loathe|loathes|detest|detests|despise|despises|dislike|dislikes|dislikes|except|don'?t|doesn'?t|do not|does not|can'?t|cannot|won'?t|never|(?:any|every)thing (?:but|bar)|allergic|allergy|intolerant|intolerance|less|fewer|scared of|afraid of|can't (?:handle|stand|take|tolerate|do|bear|face)|(?:our|my|their) fill of|no interest in|(?:anything|nothing) to do with|over with|had it with|hold the|free of|off limits|too (?:many|much)|tired of|sick of|bored|enough(?: of)?|forget(?: about)?|changed (?:my|our) minds? (?:about|on)|gone off|scratch|rather than|instead of|zero|minus|neither|isn'?t|aren'?t|nobody|none of us|no one|stay away from|fed up with|spare (?:us|me)|leave out|least of all|(?:you|it|that|they) (?:gave|put|planned|picked|chose|suggested|added|keeps? (?:giving|adding|suggesting))(?: (?:me|us|in|so many|loads of|lots of|only|just))*|or|zero)\b/giu
const weakBefore = /^(?:对|or)$/iu
const after =
  /^[^，,。.;；!！?？我他她你们别去但]{0,6}?(?:就?免|太多|过多|过敏|就算了|免了|(?<!会不会|不|不要|别|怕)太[辣油咸腻]|[换去删拿撤划]掉|不耐|不行|不能(?:吃|碰)|不吃|不要|不去|不喜欢|不感兴趣|没兴趣|没意思|(?:看|逛|去|吃)?(?:腻|够了|厌|吐|麻了?|烦了)|就?别(?:去|安排|看|逛)|少(?:来|排|去|逛|看|安排|整|搞|弄|塞|放)?一?点|少些|少安排|少来|就不|不用|取消|(?:都|也)?吃不了|(?:的)?(?:一[个家样处]|半个)(?:都|也)(?:别|不)|就(?:哭|犯?困|头[疼晕痛]|闹|想睡|打瞌睡|烦)|会吐|会拉肚子|受不了)|^(?:s|es)?[ -]?(?:allerg\w*|intoleran\w*|free\b)|^(?:s|es)?[^,.;!?]{0,14}? (?:(?:is|are|'s|'re) (?:not for|boring|out\b|too (?:much|spicy|hot|oily|greasy|salty)|a no)|(?:isn'?t|aren'?t) |(?:allergy|allergies|intolerance)|bore[sd]? |(?:leave|do)s? (?:me|us|him|her|them) (?:cold|nothing|no good)|(?:is|are)(?:n't| not) (?:really |quite )?(?:my|our|his|her|their) thing|can wait\b|put (?:me|us) (?:off|to sleep)|makes? (?:me|us|him|her) (?:sick|ill)|don'?t agree with)/iu
/** "Museums: no", "shops no", "nightlife-" */
const answered = /^(?:e?s)?(?: ?[:=]? ?(?:no|nope|nah)(?= ?$|[,.;!)\n])| ?--?(?= ?$|[,.;!)]))/iu
const breaks =
  /[，,。.;；!！?？\n、()（）:：]|但是|但|不过|而是|只想|就想|不如|更想|宁可|宁愿|更愿意|其他|别的|(?<!\b(?:any|every)thing )\bbut\b|\b(?:however|just|otherwise|only|then|while|we'd rather|i'd rather|we'd prefer|prefer)\b|(?<!(?:not?|太|别|不要)\s?)(?:\bmore\b|\blots of\b|\bplenty of\b|\b(?:loves?|adores?|enjoys?|interested in)\b(?<!not interested in)(?<!n't enjoy)|(?<!(?:n'?t|not|nobody|no one|none of us|never|neither|hardly|us) (?:\w+ )?)\blikes?\b|(?<![不太过])多(?=[一-龥]{1,3})|喜欢(?<!不喜欢)|爱(?<!不爱)(?=[吃看逛玩拍]))/giu

/** Wanted, though a word of refusal stands in it. */
const refusals =
  '(?:avoid(?:ing)?|skip(?:ping)?|leav(?:e|ing) out|exclud(?:e|ing)|rul(?:e|ing) out|steer(?:ing)? clear of|stay(?:ing)? away from|cancel(?:l?ing)?|drop(?:ping)?|cut(?:ting)? out)'
/** "Don't avoid museums", "no need to skip churches", 博物馆别取消: who refuses a refusal does not refuse the thing. */
const doubleNegation = new RegExp(
  `\\b(?:(?:don't|do not|dont|didn't|did not|wouldn't|shouldn't|needn't|never|no longer|not)(?: (?:really|actually|want|wish|need|have|ask|mean|say|going|trying|you))*(?: to)?|(?:there(?:'s| is) )?no (?:need|reason|point) (?:to|in)|stop) ${refusals}\\b|(?:不用|不必|不需要|没必要|没说(?:要)?|不是(?:要)?|别|不要)(?:全|都|特意|刻意|给我)?(?:取消|去掉|避开|跳过|删掉?|砍掉?|省掉?|不去|不看|不吃|不安排|排除)`,
  'giu',
)
const affirmed =
  /不[去看](?=会|要|就|是|等于|得)(?:会|要|就|是|等于|得)*(?=被|后悔|遗憾|亏|可惜|白来|不行|不甘心|骂|打)|(?:不想|不能|不要|不愿|不可|舍不得|别)(?:就这么|就)?错过|\b(?:don'?t|do not|never|can'?t|cannot|not) (?:forget|get enough of|wait|miss|want to miss|go wrong with|only|just)\b|\bnever (?:been|seen|visited|tried|eaten|done)\b|\bno problem\b|怎么(?:就|都|会)?没(?:有|安排|排|去)?|\b(?:why|how come)(?: is| are)?(?: there)?(?:'s| is| are)?(?: no|n't| not)\b|\bwhy (?:isn't|aren't)\b|\bnothing beats\b/giu

/** After "no", these say how the trip is and not what it leaves out. */
const notRefusing =
  /^\s*(?:\w+ )?(?:budget|counting|including|incl|limits?|problems?|rush|hurry|kids|children|idea|preferences?|cars?|time|worries|plans?|early|late|fixed|experience|issues?|clue|need|stress|pressure|particular|special|strict)\b/iu

/** "Don't avoid museums" */
export function takesBackRefusal(text: string): boolean {
  return text.search(doubleNegation) >= 0
}

/** "No need to avoid other nuts": said right before the mention. */
export function isSpared(text: string, start: number): boolean {
  return takesBackRefusal(leadTo(text, start))
}

/** Of the mention between `start` and `end`. A refusal reaches to the end of its clause, and through a list. */
export function isRefused(message: string, start: number, end: number): boolean {
  if (limitsIn(message).some((limit) => start >= limit.start && end <= limit.end)) return false
  const blank = (said: string) => ' '.repeat(said.length)
  const text = message.replace(doubleNegation, blank).replace(affirmed, blank)
  if (/\bprefer [^,.;]{2,30} (?:over|rather than) (?:the )?$/i.test(text.slice(0, start))) return true
  if (
    /\b(?:leave|leaving|cut|take|keep) (?:the |that )?$/i.test(text.slice(0, start)) &&
    /^ out\b/i.test(text.slice(end))
  )
    return true
  const lead = leadTo(text, start)
  const isMore = /多(?:一?点|些|来点|安排点?|吃|看|逛)?$/u.test(text.slice(0, start))
  if (!isMore && (after.test(text.slice(end, end + 30)) || answered.test(text.slice(end)))) return true
  // 不爬山, 不购物: right before the mention.
  if (/(?<![要想好差是])不$/u.test(lead)) return true
  const cues = [...lead.matchAll(before)].map(([cue]) => cue)
  if (cues.some((cue) => !weakBefore.test(cue))) return true
  return !/^(?:more|lots of|love)\b/i.test(text.slice(start, end)) && listContinues(text, start, lead)
}

/** The text of the clause in front of the mention. */
function leadTo(text: string, start: number): string {
  const head = text.slice(0, start)
  const last = [...head.matchAll(breaks)].at(-1)
  if (!last) return head
  // 多 and "more" open a clause of their own and are no refusal; punctuation is not part of it either.
  return head.slice(last.index + last[0].length)
}

/** "no fish, seafood or nuts", 不吃羊肉、牛肉: a bare item of a list follows the item before it. */
function listContinues(text: string, start: number, lead: string): boolean {
  if (lead.trim().replace(/^(?:and|or|nor|和|跟|或|以及)\s*/iu, '').length > 0 && !/^\s*(?:or|nor)\b/i.test(lead))
    return false
  const head = text.slice(0, start - lead.length)
  const separator = /(?:、|, ?)$/u.exec(head)
  if (!separator) return false
  const earlier = head.slice(0, separator.index)
  const previous = leadTo(earlier, earlier.length)
  const cue = [...previous.matchAll(before)].filter(([each]) => !weakBefore.test(each)).at(-1)
  // "No museums, beaches and food": only what is a plain list goes on; "no limit, opera" is none.
  if (cue && notRefusing.test(previous.slice(cue.index + cue[0].length))) return false
  if (cue) return /^\s*(?:[\p{L}-]+\s?){0,2}$/u.test(previous.slice(cue.index + cue[0].length))
  return previous.trim().split(' ').length <= 2 && listContinues(text, earlier.length - previous.length, '')
}
