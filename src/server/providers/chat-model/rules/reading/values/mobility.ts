// What makes walking hard: a wheelchair or a pram that needs step-free ways, or a body that does not carry far. A part of the
// body or a way of walking counts where trouble is said of it in the same clause.
import type { MarkedText } from '../text/marked-text.ts'
import { isRefused } from './polarity.ts'

const wheels =
  /轮椅|无障碍|輪椅|行动不便|婴儿车|推车|童车|伞车|遛娃车|推(?:着|个|辆)?(?:BB|宝宝|娃|婴儿)车|BB车|\bbugg(?:y|ies)\b|\bpushchairs?\b|\bramps?\b|\bwheel ?chairs?\b|\bstep[- ]free\b|\baccessib(?:le|ility)\b|\bstrollers?\b|\bprams?\b|\bdisabled\b/iu
const aids =
  /拐杖|拄拐|助行器|透析|洗肾|假肢|偏瘫|中风|(?:换|做)过?(?:膝|髋|关节)|(?:膝盖|膝|髋|关节)(?:置换|换过)|(?:要|有|坐|得有)电梯|体力不好|走不[动快远]|\b(?:walking (?:sticks?|frames?|aids?)|crutch(?:es)?|zimmer(?: frame)?|rollator|canes?|walkers?(?= |$)|mobility|not (?:very |too |that )?mobile|frail|unsteady|wobbly|(?:need|want|with|have|has|having|must have) (?:a )?(?:lifts?|elevators?)|lifts? (?:for|and ramps|would)|minimal walking|less walking|easy walking|as little walking|short walks only|with a limp|uses? a (?:stick|frame|walker|cane)|(?:walks?|gets? around|moves?) (?:with|on|using) (?:a |an |his |her )?(?:frame|walker|cane|stick|limp)|walking (?:down|to a minimum)|had a stroke|out of (?:breath|puff)|breathless)\b/iu
const body =
  /腿脚?|膝盖?|(?<!拍)脚|腰|胯|髋(?:关节)?|关节|(?<=[^\p{Script=Han}]|^|妈|爸|奶|爷|婆|公|她|他|我)走路|爬楼梯?|上下楼|楼梯|台阶|\b(?:knees?|hips?|(?<=\b(?:his|her|my|a|bad|dodgy|sore) )backs?|legs?|ankles?|feet|heart condition|stairs|steps|walk(?:s|ing)?|stand(?:ing)?(?! (?:\w+ing|the|it|that|those|them|these|her|him|crowds?|museums?|shopping)\b)|climb(?:s|ing)?|hills|on (?:his|her|my|their) feet)\b/giu
const trouble =
  /(?:也|都|有点|比较|很)?(?:一般|差)|不(?:太|怎么|是很)?(?:好|便|行|利索|舒服|利落|灵|方便|灵活)|有?点?(?:疼|痛|肿)|酸|不(?:好)?使|(?<!人)慢|费[劲力]|吃力|困难|受伤|手术|骨折|毛病|有问题|做过|上不去|爬不动|不动|不了|受不了|不能|不宜|怕|少|别|不要|不想|尽量不|\b(?:bad|dodgy|sore|broke|broken|sprained|artificial|weak|stiff|trouble|problems?|issues?|struggl\w+|pain(?:ful)?|hurts?|swollen|arthritis|surgery|operation|operated|replac\w+|injur\w+|playing up|gone|shot|killing|knackered|what (?:it|they) (?:was|were|used)|minutes? at a time|only (?:\d+|a few|short|so far)|slow(?:ly)?|hard|difficult|tricky|impossible|tires?|tired|limited|minimum|minimal|hardly|barely|unable|can't|cannot|can not|couldn't|won't|isn't|aren't|not|no|too many|too much|avoid|limp|unsteady|gets? tired)\b/iu
/** Said of walking, these are no trouble. */
const gladly =
  /喜欢|爱|想走|不怕|没问题|\b(?:love|(?<!\b(?:i'd|we'd|would|she'd|he'd) )like|enjoy|happy|(?<!not )fine|don't mind|no problem|good shoes|want to walk|(?<!(?:not|n't|no|never) (?:too |so |very |that )?)great)\b/iu
const farther =
  /(?:走|逛)不(?:了|动)[^，,。]{0,4}(?:远?路)?|(?:不能|不宜)(?:久走|多走|走远|走太?[多远久]|爬山|爬坡)|走太多路|(?:走路|步行|步数)[^，,。]{0,3}(?:别|不要?|不能|不想|不超|最多|尽量少)[^，,。]{0,8}|(?:怀孕|孕(?:早|中|晚)期|孕妇|大着肚子|挺着肚子)|爬不了[坡山]|少走(?:点|一点|些)?路|(?:不|别)(?:想|要)?走太多|\b(?:(?:low|little|reduced|limited|minimum) walking|(?:knees?|hips?) (?:done|replaced|operated)|no climbing|no(?:thing)? (?:long walks?|too far on foot|hills)|not much walking|far on foot|long distances?)\b/giu
const clauseEnd = /[,.;!?，。；！？、()（）]|\b(?:but|so|and (?:i|we|he|she|they))\b/iu

/** Characters: what a long sentence says farther off is not about it. */
const reach = 30

export function readMobility(source: MarkedText): 'wheelchair' | 'limited' | undefined {
  const isWheels = source.has(wheels)
  const isLimited = [source.has(aids), source.all(farther).length > 0, hasTrouble(source)].some(Boolean)
  return isWheels ? 'wheelchair' : isLimited ? 'limited' : undefined
}

function hasTrouble(source: MarkedText): boolean {
  let found = false
  for (const match of source.text.matchAll(body)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const head =
      source.text
        .slice(Math.max(0, start - reach), start)
        .split(clauseEnd)
        .at(-1) ?? ''
    const tail = source.text.slice(end, end + reach).split(clauseEnd)[0] ?? ''
    const clause = `${head}\uE000${tail}`
    const said = trouble.exec(clause)
    if (gladly.test(clause) || (!said && !isRefused(source.text, start, end))) continue
    source.mark(start, end)
    if (said) {
      const from = start - head.length + said.index - (said.index > head.length ? 1 - (end - start) : 0)
      source.mark(from, from + said[0].length)
    }
    found = true
  }
  return found
}
