// Intents by pattern. The first match wins, so specific rules come before general ones.
export const intents = [
  'unclear',
  'cannot',
  'change_item',
  'advance_stage',
  'look_back',
  'on_the_way',
  'accept',
  'weather',
  'tasks',
  'budget',
  'show_trip',
  'plan',
  'find_places',
  'capabilities',
  'greeting',
  'acknowledge',
] as const
export type Intent = (typeof intents)[number]

/** Requests that the assistant cannot carry out; each has a reply that names the manual way. */
export const topics = ['booking', 'transport', 'lodging', 'visa', 'currency'] as const
export type Topic = (typeof topics)[number]

interface Rule {
  intent: Intent
  topic?: Topic
  chinese: RegExp
  english: RegExp
}

const planPatterns = {
  chinese:
    /规划|计划(?!书)|攻略|怎么玩|怎么安排|(?:安排|设计|做|排|生成|制定|来|出|给)[^，。]{0,12}(?:行程|日程|路线|方案|计划)|安排(?:一下)?(?:每天|这几天|\S{0,3}天)|(?:玩|游|去|待|逛)[^，。]{0,8}[天日](?!气)|[天日]游/u,
  english:
    /\b(?:re-?)?plan(?:ning|s)?\b(?! b\b)|\bitinerar(?:y|ies)\b|\b(?:organi[sz]e|arrange|map out|put together|lay out|schedule|fill) (?:my|our|the|a|me|us)\b|\b(?:days?|weekend|week) (?:in|trip|around)\b|what should (?:we|i) do (?:on|each|every|for \w+ days)/i,
}

const rules: Rule[] = [
  {
    intent: 'tasks',
    chinese:
      /清单|待办|(?:走|出发|启程)之?前.{0,8}(?:办|做|准备|弄)|行前准备|准备(?:些|点|哪些|什么)|要?(?:带|备)(?:些|点|上)?(?:什么|啥|哪些)|(?:需要|要)(?:提前|先|办)?.{0,6}(?:准备|订|预订|办理?)(?:些|哪些|什么|啥)|打包|行李|证件|要注意什么/u,
    english:
      /check-?list|to-?dos?\b|\bpack(?:ing)?\b(?!ed)|what (?:do|should|must|to|else)\b[\w ']{0,16}\b(?:prepare|bring|pack|book (?:ahead|in advance|early)|get ready|arrange before)|what (?:do|should) (?:i|we)[\w ]{0,10} (?:need to )?(?:book|reserve)|\b(?:prepare|preparations?|documents|paperwork)\b|before (?:i|we) (?:go|leave)\b/i,
  },
  {
    intent: 'accept',
    chinese: /(?:接受|采纳|应用|同意)(?:这个|该|全部|所有)?(?:提案|方案|建议|修改|变更)?|全部接受/u,
    english:
      /\b(?:accept|apply|approve)\b[\w ]{0,12}\b(?:it|that|all|everything|proposal|changes?|plan|suggestions?)\b/i,
  },
  {
    intent: 'look_back',
    chinese:
      /(?:写|生成|做|出|整理)[^，。]{0,10}(?:游记|总结|报告|回顾|相册)|总结(?:一下)?(?:这次|本次|我的|我们的)?(?:旅行|旅程|之行|行程)|回顾(?:一下)?|(?:一共|总共|都|我们?)花(?:了|掉)多少|实际花/u,
    english:
      /\b(?:trip|travel) (?:report|recap|review|journal)\b|\b(?:write|make|create|generate) [\w ]{0,14}(?:report|recap|summary|journal|album)\b|\bsum(?:marize|marise| up) (?:my|our|the|this) (?:trip|journey|holiday|vacation)\b|how much (?:did|have) (?:i|we) (?:spend|spent|pay|paid)|look back\b/i,
  },
  {
    intent: 'advance_stage',
    chinese:
      /(?:进入|切换到?|跳到|转到)(?:下一个?|下个|旅行中|旅途中|途中|行中|旅行后|行后)?(?:的)?(?:阶段|旅行中|旅途中|行中|行后)|(?:开始|结束)(?:这次|我们的)?旅(?:行|程)(?:吧|了)|旅行(?:正式)?(?:开始|结束)了/u,
    english:
      /\b(?:next|on-trip|post-trip|pre-trip|travel+ing|following) (?:stage|phase)\b|\b(?:start|begin|finish|end|complete) (?:the|this|my|our) (?:trip|journey)(?: now)?\b(?! plan)|\badvance (?:the )?(?:stage|trip)\b/i,
  },
  {
    intent: 'on_the_way',
    chinese:
      /(?:航班|飞机|火车|高铁|列车).{0,6}(?:延误|取消|晚点)|晚点了|延误了|误机|赶不上|没赶上|迷路|走丢|附近|周围|周边有|(?:现在|从).{0,8}(?:怎么走|怎么去|怎么到)|怎么走|报警|急救|急诊|丢了|被偷|用当地话|(?:日语|英语|法语|泰语|当地话)怎么说/u,
    english:
      /\bnear ?by\b|\bnear me\b|\baround (?:here|me)\b|\bclose to (?:me|here)\b|\bdelayed\b|\bmissed (?:my|our|the)\b|\b(?:i['’]?m|we['’]?re|i am|we are) (?:lost|late|at the|in the|stuck)\b|\bhow (?:do|can) (?:i|we) get (?:to|from|there)\b|\bright now\b|\bdirections\b|\bemergency\b|\bhow do (?:i|you) say\b|\b(?:lost|stole|stolen) (?:my|our)?\b|\b(?:flight|train) (?:is|was|got|has been) (?:cancel+ed|late)\b/i,
  },
  {
    intent: 'cannot',
    topic: 'booking',
    chinese:
      /(?:帮我|替我|给我|请|直接|能不能|可以|我要|我想)?(?<!已经?)(?:预订|预定|订|买|购买|抢|下单|支付|付款|付钱)(?!好|了|完)(?:[^，。预]{0,10})(?:票|酒店|房|座|餐厅|位子|位置|餐位|机酒|单)|改签|退票|付款|下单/u,
    english:
      /\b(?:book|reserve|buy|purchase|pay (?:for|with)|order)\b[\w' ]{0,24}\b(?:tickets?|hotels?|rooms?|flights?|tables?|seats?|trains?|it|them|everything)\b|\bmake (?:a|the) (?:booking|reservation)|\b(?:cancel|change) my (?:booking|reservation|flight|ticket)|\bcheck me in\b/i,
  },
  {
    intent: 'cannot',
    topic: 'visa',
    chinese: /签证|免签|入境(?:要求|政策|卡)|护照有效期/u,
    english: /\bvisas?\b|\bentry (?:requirements?|rules|card)\b|\bpassport valid/i,
  },
  {
    intent: 'cannot',
    topic: 'currency',
    chinese:
      /汇率|换算|兑换|换(?:成)?(?:多少)?(?:外币|日元|美元|欧元|人民币)|(?:等于|是|合)多少(?:人民币|美元|日元|欧元)/u,
    english:
      /\bexchange rate|\bconvert\b|\bcurrency (?:rate|conversion)|\bin (?:usd|euros?|yen|yuan|rmb|cny|dollars|pounds) (?:is|how)/i,
  },
  { intent: 'change_item', chinese: /(?!)/u, english: /(?!)/u },
  {
    intent: 'weather',
    chinese: /天气|气温|温度|下雨|降雨|下雪|冷不冷|热不热|冷吗|热吗|会冷|会热|穿什么|带伞|几度|多少度|气候/u,
    english:
      /\bweather\b|\bforecast\b|\btemperatures?\b|\brain(?:y|ing|fall)?\b|\bsnow(?:y|ing)?\b|\bhow (?:hot|cold|warm)\b|\b(?:is|be|get) (?:it )?(?:very |too )?(?:hot|cold|warm|sunny)\b|\bwhat (?:to|should (?:i|we)) wear\b|\bclimate\b|\bumbrella\b/i,
  },
  {
    intent: 'show_trip',
    chinese:
      /(?:看看|看一下|查看|显示|列出|告诉我|给我看|念一下|瞧瞧).{0,8}(?:行程|计划|安排|日程)|(?:现在|目前|已经|已有)的?.{0,4}(?:行程|计划|安排)|(?:行程|计划|日程)(?:里|中|上)?(?:是|有|都有|都|排了)(?:些|了)?(?:什么|啥|哪些)|第.{1,2}天(?:都|还)?(?:有|是|去|安排了?)(?:什么|哪|啥)|我的行程(?:呢|[?？]|$)/u,
    english:
      /\b(?:show|see|view|list|display|read|tell)\b[\w ]{0,14}\b(?:my|our|the|current) (?:plan|itinerary|trip|schedule|days?)\b|\bwhat(?:['’]s| is| do (?:i|we) have| have (?:i|we))[\w ]{0,16}\b(?:plan(?:ned)?|itinerary|schedule[d]?|trip|on day)\b|\bwhat are (?:my|our) plans\b/i,
  },
  // A question about costs that mentions the plan is not a request for a plan.
  { intent: 'budget', chinese: /^多少钱/u, english: /^\W*how (?:much|expensive)\b/i },
  { intent: 'plan', ...planPatterns },
  {
    intent: 'budget',
    chinese:
      /(?:要|需要|大概|得|会|一共|总共|总)花?(?:多少|几)(?:钱|元)|多少钱|花费|费用|超(?:支|预算)|预算(?:还|够|剩|怎么|如何|情况|用了)|开销/u,
    english:
      /\bhow much (?:will|does|would|is|are|do|money|budget)\b|\btotal cost\b|\bover (?:the |my |our )?budget\b|\b(?:within|left (?:in|of)) (?:the|my|our) budget\b|\bwhat (?:will|does|would) [\w ]{1,24} cost\b|\bcosts? so far\b|\bbudget (?:left|status|enough)|\b(?:is|are) [\w ]{1,20} (?:expensive|enough)\b/i,
  },
  {
    intent: 'cannot',
    topic: 'transport',
    chinese: /机票|航班|飞机|火车票|高铁|动车|车次|大巴|轮渡|怎么(?:过去|去最)/u,
    english:
      /\bflights?\b|\bairfares?\b|\btrains? (?:to|from|tickets?|times?)\b|\bbullet train\b|\bbus(?:es)? (?:to|from)\b|\bferry\b/i,
  },
  {
    intent: 'cannot',
    topic: 'lodging',
    chinese:
      /住宿|民宿|住哪|住在哪|住什么|(?:哪|什么|推荐|找|好的?)[^，。]{0,8}(?:酒店|宾馆|旅馆|青旅|客栈)|(?:酒店|宾馆|旅馆|青旅|客栈)[^，。]{0,6}(?:推荐|哪|怎么样|好|多少|有)/u,
    english:
      /\bhotels?\b|\bhostels?\b|\bairbnb\b|\baccommodations?\b|\b(?:where|place|somewhere) (?:to|should (?:i|we)) (?:stay|sleep)\b|\blodging\b/i,
  },
  {
    intent: 'find_places',
    chinese:
      /推荐|有(?:什么|哪些|啥).{0,6}(?:好吃|好玩|景点|餐厅|馆|店|地方|可以|值得|公园)|好吃的|好玩的|(?:去|在)?(?:哪|哪里|哪儿|哪家)(?:里|儿)?(?:可以|能|有|去|吃|玩|看|逛|喝|好)|必去|必吃|值得(?:去|看|逛)|找(?:一?[家个些]|几[家个]|找)?|介绍/u,
    english:
      /\brecommend|\bsuggest|\b(?:which|what) [\w ]{2,24} (?:should|can|could) (?:i|we)\b|\bwhere (?:can|should|could|do|to|is the best)\b|\bbest\b|\bthings to (?:do|see)\b|\bwhat (?:to|can (?:i|we)) (?:see|eat|do|visit)\b|\bfind\b|\blooking for\b|\bany (?:good|nice|great|interesting)\b|\b(?:are|is) there (?:any|a|some)\b|\bmust[- ](?:see|eat|try)s?\b|\btop \d+\b|\bgood (?:places?|restaurants?|spots?)\b|\bsights?\b|\battractions?\b|\brestaurants?\b/i,
  },
  {
    intent: 'capabilities',
    chinese: /你(?:都)?(?:能|会|可以)(?:帮我)?(?:做|干)?(?:些|点)?(?:什么|啥|吗)|怎么用|有什么功能|你是谁|帮助$/u,
    english:
      /\bwhat (?:can|do) you do\b|\bhow (?:does|do) (?:this|you|it) work\b|\bwho are you\b|^help\b|\bwhat are you\b|\bcan you help\b/i,
  },
  {
    intent: 'greeting',
    chinese: /^(?:你好|您好|嗨|哈喽|早上好|下午好|晚上好|在吗)[呀啊吗！!。~～\s]*$/u,
    english: /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|hi there|hello there)[!. ]*$/i,
  },
  {
    intent: 'acknowledge',
    chinese:
      /^(?:好的?|行|可以|没问题|谢谢(?:你|啦)?|多谢|嗯+|收到|明白了?|知道了|太(?:好|棒)了|不错|ok)[呀啊吧了的，,！!。~\s]*(?:谢谢(?:你)?)?[！!。]*$/iu,
    english:
      /^(?:ok(?:ay)?|sure|great|thanks?|thank you|perfect|cool|nice|got it|sounds good|good|yes|alright|awesome|lovely)(?:[,!. ]+(?:ok(?:ay)?|great|thanks?|thank you(?: so much| very much)?|perfect|that['’]?s (?:great|all)|a lot|so much|good|looks good))*[!. ]*$/i,
  },
]

export function findIntent(text: string, changesItem: boolean): { intent: Intent; topic?: Topic } | null {
  for (const { intent, topic, chinese, english } of rules) {
    if (intent === 'change_item' ? changesItem : chinese.test(text) || english.test(text)) {
      return { intent, ...(topic && { topic }) }
    }
  }
  return null
}
