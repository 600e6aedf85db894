// Requests under way and back home by what they speak of: each is told by words of two or three kinds in one sentence, in any order.
import type { emergencyTopics } from '#contract/agent-tools/emergency-info.ts'

type Topic = (typeof emergencyTopics)[number]

const sentenceEnd = /(?<=[.!?;。！？；\n])/u

/** All kinds of words stand in one sentence. */
function speaksOf(text: string, kinds: readonly RegExp[]): boolean {
  return text.split(sentenceEnd).some((sentence) => kinds.every((kind) => kind.test(sentence)))
}

const lost =
  /\b(?:lost|missing|gone|disappeared|vanished|misplaced|can't find|cannot find|couldn't find|nowhere|left (?:it|my|our|behind)|stole\w*|stolen|nicked|swiped|snatched|pinched|took|taken)\b|丢|掉了|找不[到着]|不见|没了|遗失|落在|忘在|(?:被|让|给).{0,3}(?:偷|抢|拿|顺|摸)/iu
const notArrived =
  /\b(?:didn't|did not|never|hasn't|has not|haven't|isn't|still not|not) (?:\w+ )?(?:show|arriv\w*|come|came|turn(?:ed)? up|appear\w*|ma[dk]e it|here|there)\b|没(?:有)?(?:到|来|出来|出现|收到|跟|转|看到)|还没/iu
/** Of bags that went without their people. */
const elsewhere =
  /\b(?:airline|airport|carousel|flight|belt|check-in)\b.*\b(?:went|gone|sent|flown|flew|ended up|still (?:in|at)|stuck|stayed)\b|\b(?:went|gone|sent|flown|flew|ended up) (?:off )?(?:to|in|on) (?:the )?(?:wrong|another|a different)\b|(?:被)?(?:送|发|运|飞)(?:到|去)(?:了)?(?:别|另|其他|错)|(?:送|发|运)错|留在了?(?:机场|出发)/iu
const ill =
  /\b(?:fever|vomit\w*|throwing up|bleeding|faint\w*|chest pain|unconscious|allergic reaction|injured|broke (?:my|his|her)|hurt (?:my|his|her|badly)|food poisoning|can't breathe|(?:bad|upset|sore|dodgy) (?:tummy|stomach|belly|throat)|(?:tummy|stomach|belly|tooth|head|ear)[- ]?aches?|migraine|diarrh?o?ea|the runs|nause\w*|dizzy|heat ?stroke|sun ?stroke|sprain\w*|twisted (?:my|his|her)|not feeling (?:well|great)|unwell|rash)\b|发(?:高)?烧|拉肚子|闹肚子|(?:肚子|胃|头|牙|嗓子|胸口?)(?:很|好|特别|有点|不停)?(?:疼|痛|晕|不舒服)|恶心|头晕|中暑|高反|扭[到伤了]|崴|呕吐|流血|骨折|晕倒|昏倒|喘不上|过敏反应|摔伤|烫伤|食物中毒/iu
const care =
  /\b(?:doctor|hospital|clinic|ambulance|pharmacy|pharmacist|chemist|drug ?store|medicine|painkillers?|emergency room|see someone|medical)\b|医生|医院|诊所|看病|急诊|救护车|药/iu

const emergencies: [Topic, RegExp[]][] = [
  ['documents', [/\b(?:passports?|id cards?|my id|visas?|driving licen[cs]e)\b|护照|身份证|证件|签证|驾照/iu, lost]],
  [
    'theft',
    [
      /\b(?:wallet|phone|purse|camera|laptop|handbag|backpack|credit cards?|money|cash)\b|钱包|手机|相机|电脑|背包|银行卡|信用卡/iu,
      lost,
    ],
  ],
  ['luggage', [/\b(?:luggage|baggage|suitcases?|(?:checked )?bags?|cases?)\b|行李|箱子|托运/iu, notArrived]],
  ['luggage', [/\b(?:luggage|baggage|suitcases?)\b|行李|箱子|托运/iu, lost]],
  [
    'luggage',
    [/\b(?:(?:my|our|his|her|the) (?:bags?|cases?)|luggage|baggage|suitcases?)\b|行李|箱子|托运/iu, elsewhere],
  ],
  ['medical', [ill, care]],
  [
    'medical',
    [
      /\b(?:doctor|hospital|clinic|dentist)\b|医生|医院|诊所|急诊|牙医/iu,
      /\b(?:need|find|where|nearest|closest|any)\b|哪|最近|附近|找|要去/iu,
    ],
  ],
]

export function emergencyTopicOf(text: string): Topic | undefined {
  return emergencies.find(([, kinds]) => speaksOf(text, kinds))?.[0]
}

const language =
  /\b(?:in (?:the )?(?:local language|\p{L}+ese|french|german|spanish|italian|russian|korean|thai|arabic|hindi)|locals?|the waiter|the driver|the staff)\b|(?:日|法|英|德|韩|泰|俄|中|意大利|西班牙|当地)(?:语|文|话)|服务员|店员|司机/iu
const saying = /\b(?:say|ask|tell|pronounce|translat\w+|phrase|words? for|call)\b|怎么|咋|如何|怎样/iu
const told = /\b(?:how|what)\b|说|讲|表达|问|告诉|翻译|念/iu
export const asksForPhrase = (text: string) => speaksOf(text, [language, saying, told])

export const asksForWarnings = (text: string) =>
  speaksOf(text, [
    /\b(?:alerts?|warn\w*|disruptions?|strikes?|typhoons?|hazards?|watch out|look out|be aware|be careful|heads[- ]up)\b|预警|警报|提醒|警告|要?注意|当心|小心/iu,
    /\b(?:any\w*|are there|what|is there|should|do)\b|[?？]|有没有|有什么|有哪些|吗|需要/iu,
  ])

const departing =
  /\b(?:leave|set off|head (?:out|off|over)|get going|get moving|make a move|start walking)\b|出发|动身|出门|(?<![去来]|怎么|如何|怎样)走(?=才|吗|了?$|[，,。?？])/iu
const asksWhen =
  /\b(?:when|what time|how (?:early|soon|long before)|yet|need to|have to|should (?:we|i)|is it time|time to)\b|几点|什么时候|多久|提前|是不是该|该不该|该.{0,4}了[吗没]?|来得及/iu
/** "Is there time to nip back to the hotel before dinner?", 有时间回酒店再去吃饭吗 */
const timeBefore =
  /\b(?:is there|do we have|have we got|would there be)\b[^.?!]{0,10}\btime\b[^.?!]{0,50}\bbefore\b|(?:来得及|有时间|够时间|时间够)(?:先)?(?:回|去)[^，。？！]{1,10}(?:再|之前)/iu
/** "Can we still make dinner if we leave at six?", 六点走来得及吗. */
const inTime =
  /\b(?:can|could|will|would|do|are) (?:we|i) (?:still |even |going to )?(?:make|catch|reach|get to|be (?:at|in time)|manage|in time)\b.{0,40}\b(?:if|in time|on time|by|now|still)\b|\b(?:can|could|will|would) (?:we|i) still (?:make|catch|reach|get to)\b|(?:来得及|赶得[上到]|赶得及)(?:吗|不|么|[?？]|$)/iu
export const asksForDeparture = (text: string) =>
  speaksOf(text, [departing, asksWhen]) || inTime.test(text) || timeBefore.test(text)

const near =
  /\bnear(?:by|est)?\b|\bclose by\b|\b(?:a)?round (?:here|me|us|the corner)\b|\bwalking distance\b|\b(?:a )?short walk\b|\bin the (?:area|neighbou?rhood)\b|\bwithin \d+ min\w*\b|附近|周围|周边|最近的|就近|近处|走路能到|走[几\d]分钟|步行/iu
const wanted =
  /[?？]|\b(?:any\w*|somewhere|some|is there|are there|where|find|could murder|fancy|need|want|pop into|grab)\b|有没有|有什么|有.{0,4}吗|想|哪|找/iu
export const asksForNearby = (text: string) => speaksOf(text, [near, wanted])

/** "…, what now?": of what was said before it. */
export const asksWhatNow = (text: string) =>
  /^(?:so |ok |and )?(?:what now|now what|then what)[?!.]*$|^(?:这|那|现在)?(?:可)?怎么办[？?呢啊]*$/iu.test(text)

export const asksForNext = (text: string) =>
  speaksOf(text, [
    /\b(?:where|what)\b|哪|啥|什么|怎么/iu,
    /\b(?:now|next|after this|left|still)\b|下一|接下来|接着|还剩|还有/iu,
    /\b(?:to|go|going|head\w*|on|do|got|have|plan\w*|done|tonight|today|evening)\b|站|去|逛|安排|今[天晚]|呢/iu,
  ]) &&
  !asksWhatNow(text) &&
  !/\b(?:money|budget|spend|next (?:trip|time|holiday|year|week))\b|钱|预算/iu.test(text)

export const isLate = (text: string) =>
  speaksOf(text, [/\b(?:running|we're|we are|i'm|are now|got)\b.{0,16}\b(?:behind|late)\b|落后(?!的)/iu]) ||
  speaksOf(text, [/\b(?:bus|train|taxi|tram|metro|ferry|driver|car|ride)\b|公交|巴士|地铁|车/iu, notArrived])

/** Nothing of the day was done yet. */
export const startsLate = (text: string) =>
  /\b(?:overslept|(?:slept|sleep) (?:through|in|past|late)|(?:woke|got) up (?:too |so |really )?late|(?:only|just) (?:now |just )?(?:leaving|left|setting off|heading out) (?:of )?(?:the |our )?(?:hotel|hostel|apartment|flat|room|airbnb)|(?:haven't|have not) (?:even )?left (?:yet|the (?:hotel|hostel|apartment|flat|room)))\b|睡过|起(?:来|得)?(?:太)?晚|闹钟.{0,4}没响|(?:才|刚刚?)(?:起床|出门|出酒店)|还没(?:起床|出门)/iu.test(
    text,
  )

export const isDelayed = (text: string) =>
  /\b(?:(?:pushed|moved|put|set) back|rescheduled|held up|grounded|running late)\b|推后|延后|改签/iu.test(text)

export const isWornOut = (text: string) =>
  /\b(?:done in|dead on (?:my|our|their) feet|wiped out|worn out|shattered|beat|drained|flagging|melting down|had enough|call it a day|too tired|take it easy|go easy|less walking|(?:knees?|legs?|feet|foot|ankles?|hips?)(?: (?:is|are|really|already|totally|completely|so|now|pretty|just|both|all))* (?:done|shot|killing|gone|finished|wrecked|giving (?:up|out|in)|had it|sore|aching|hurting|burning)|(?:we're|we are|i'm|i am) (?:so |totally )?done for (?:today|the day)|(?:sitting[- ]down|sit-down)(?! (?:restaurants?|meals?|lunch|dinner|breakfast|brunch|place))|off (?:my|our|his|her|their) feet)\b|少走(?:点|些|一点)?路|坐着(?:的|玩|就能)|累瘫|瘫了|撑不住|走不了了|不行了|没劲|(?:腿|脚|膝盖|腰)(?:都|也|已经|实在|真的?|快要?|很|好|太|特别)*(?:酸|疼|痛|断|废|软|受不了|不行|抬不|吃不消)|到这(?:儿|里)?吧|先到这/iu.test(
    text,
  )

const trip =
  /\b(?:we|i|it|trip|holiday|journey|us|me|overall|days?)\b|这[趟次回]|旅行|旅程|我们|总的|整体|地方|景点|计划/iu
const summing =
  /\b(?:sum (?:it|things|this)? ?up|summar\w+|nutshell|recap|overall|in short|overview|look(?:ing)? back|highlights?|walk me through|run (?:me |it |us )?(?:through|back)|never made it|didn't make it|did we miss|missed out|left undone|kilomet(?:re|er)s?|miles|how far|cover(?:ed)?|how (?:did|was))\b|概括|总结|回顾|总的来说|整体(?:来说|上)|捋|梳理|过一遍|理一遍|从头(?:说|讲)|没去成|没走成|落下了|(?:跑|走|逛)了?多(?:远|少)|几句话/iu
export const asksForSummary = (text: string) => speaksOf(text, [summing, trip])

const money =
  /\b(?:damage|costs?|spen[dt]\w*|expensive|pricey|bills?|budget|money(?:[- ]wise)?|expenses?|dear(?:est)?)\b|花(?!园|卉|草)|费|开销|开支|银子|预算|账|钱/iu
const totting =
  /\b(?:most|total|overall|break\w*|by (?:day|category)|how much|what|which|blow|blew|over|categor\w+|split up|itemi[sz]e|where did)\b|多少|哪|最|分(?:门|类|项)|列|超|明细|汇总/iu
export const asksForSpending = (text: string) => speaksOf(text, [money, totting])

export const asksForTaste = (text: string) =>
  speaksOf(text, [
    /\b(?:tastes?|preferences?|ratings?|stars|scores?|likings?|(?:kinds?|sorts?|types?) of (?:places?|things|trips?))\b|口味|偏好|偏爱|喜好|评分|打的?分|哪[种类](?:地方|景点)/iu,
    /\b(?:know|learn\w*|judg\w+|tell|think|say|into|like|about (?:me|us)|suit)\b|了解|知道|看出|学到|说|看|偏爱|喜欢|觉得|摸[清透]|懂|清楚/iu,
  ])

/** 春天去哪儿好: a season or a month, and somewhere to go. */
const another = [
  /\b(?:where|ideas?|thoughts|inspir\w+|suggest\w*|recommend\w*|destinations?|somewhere)\b|去哪|哪里?(?:好|适合|值得)|适合去|推荐|建议/iu,
  /\b(?:go|going|head\w*|travel\w*|trip|holiday|escape|fly)\b|去|玩|旅/iu,
  /\b(?:in|for|over|this|next) (?:the )?(?:spring|summer|autumn|fall|winter|christmas|easter|new year|january|february|march|april|may|june|july|august|september|october|november|december)\b|春[天季节]|夏[天季]|秋[天季]|冬[天季]|暑假|寒假|[一二三四五六七八九十\d]+月|明年|国庆|五一|过年/iu,
]

export const asksForNextTrip = (text: string) =>
  speaksOf(text, another) ||
  speaksOf(text, [
    /\bnext (?:trip|time|holiday|vacation|journey|year|adventure|one|destination)\b|\bwhere (?:to )?(?:should |shall |could )?(?:we |i )?(?:go |head )?next\b|下[一]?[次趟回](?!车|雨)/iu,
    /\b(?:where|what|ideas?|inspir\w+|suggest\w*|recommend\w*|head|go|should)\b|哪|灵感|建议|推荐|想法|去/iu,
  ])
