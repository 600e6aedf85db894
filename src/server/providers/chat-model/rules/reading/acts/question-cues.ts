// Words and shapes of questions, wishes and small talk.
import type { Cue } from './cue.ts'

export const questionCues: Cue[] = [
  {
    // Of the whole trip, not of one place.
    pattern:
      /\bhow much\b[^.;?\uE001]{0,24}\b(?:in total|altogether|all together|all in|overall|for (?:everything|the (?:whole|entire) (?:thing|trip|lot)))\b/iu,
    for: { budget: 6, estimate: -1, facts: -4 },
  },
  {
    pattern:
      /走(?:路|得)?(?:最多|最少|最累)|哪(?:一?天|[\uE004\uE007])[^，,。]{0,6}(?:最|走)|\b(?:most|least|how much|too much|a lot of) walking\b|\b(?:which|what) (?:of (?:these|the|our) )?days?\b[^.;?]{0,24}\b(?:walking|tiring|busiest|packed|longest|fullest|easiest|lightest|hardest|quietest|fullest)\b|\b(?:most|least|more|less) (?:walking|tiring|exhausting)\b/iu,
    for: { feasible: 6, show_plan: -4, tasks: -3, wish: -2 },
  },
  {
    pattern:
      /\bhow (?:far|long|early|many (?:days|weeks))\b[^.;?]{0,30}\b(?:book|reserve|get tickets|buy tickets)\b|(?:提前|提早)(?:多久|几天|多少天|几周)[^，,。]{0,6}(?:约|订|抢|买)/iu,
    for: { facts: 6, tasks: -4, lodging: -3 },
  },
  {
    // Praise, thanks, and that others are asked first: nothing is wished yet.
    pattern:
      /(?:谢(?:谢|啦|了)|多谢|厉害|真棒|太棒|不错(?:哦|嘛|呀))[^。！？]{0,30}(?:问问|商量|考虑|想想|看看再说|再说|再定)|(?:先|再|回头|我)(?:去|跟|和|同|问)?[^，,。]{0,10}(?:问问|商量|考虑)(?:一?下|看看)?[^，,。]{0,8}(?:意见|想法|再说|再定|再告诉你)|\b(?:you(?:'re| are) (?:a |an |the )?(?:\w+ )?(?:lifesaver|legend|star|genius|angel|best|amazing|brilliant|awesome|great)|(?:is|are|will be|going to be|gonna be) (?:so |very |really )?jealous|let me (?:check|talk|speak|run it)[^.;]{0,12} (?:with|to|by|past)|(?:i'll|i will|gonna|going to|need to) (?:ask|check with|talk to|run (?:it|this) (?:by|past)) (?:my|the|him|her|them))\b/iu,
    for: { ack: 6, wish: -5 },
  },
  {
    pattern:
      /酒店|民宿|住宿|青旅|宾馆|客栈|住(?:在)?(?:哪|什么)|\b(?:hotels?|hostels?|accommodation|airbnb|guesthouses?|places? to (?:stay|sleep)|where (?:should|can|do|to) (?:we |i |you )?(?:stay|sleep)|somewhere to (?:stay|sleep))\b/iu,
    for: { lodging: 2.5 },
  },
  {
    pattern:
      /机票|航班|[坐乘]飞机|直飞|飞过去|\uE003飞|飞\uE003|\b(?:flights?|fly(?:ing)?|airfares?|plane tickets?)\b/iu,
    for: { flights: 3 },
  },
  { pattern: /高铁|火车(?!站)|动车|列车|车次|\btrains?\b(?! station)|\brail\b/iu, for: { trains: 3 } },
  {
    pattern:
      /签证|免签|落地签|入境|护照(?!丢|被|不见)|\bvisas?\b|\bpassports?\b(?! (?:was|is) (?:lost|stolen))|\besta\b|\bentry (?:rules|requirements)/iu,
    for: { entry: 4 },
  },
  {
    pattern:
      /插座|插头|电压|转换器|自来水|生水|小费|(?:报警|急救|紧急|火警|救护)(?:车)?(?:电话|号码)|时差|时区|靠[左右]行驶|治安|\b(?:plugs?|sockets?|adapters?|voltage|tap water|tip(?:ping|s)?|emergency|ambulance|time (?:difference|zone)|side of the road)\b|what (?:language|currency|money)|什么(?:语言|货币|钱)|怎么(?:说|讲)$|\bhow do (?:you|i|we) say\b|\bsafe\b|安全吗|\bdrinkable\b|\b(?:how much|what|should|do) .{0,12}\btip\b|\b(?:get|got) robbed\b/iu,
    for: { country: 4, estimate: -1 },
  },
  {
    pattern:
      /汇率|换算|兑换|\b(?:convert|exchange rate)\b|\uE006(?:是|等于|合|换|能换|折合)|\uE006.{0,12} (?:in|to|into) (?:(?:us|swiss|hong kong|canadian|australian) )?(?:dollars?|euros?|pounds?|sterling|yuan|rmb|francs?|yen|won|baht|rupees|usd|eur|gbp|cny|jpy|chf|\$|€|£)|\uE006换|\uE006等于|\b(?:that|it|this|much)\b.{0,16} in (?:us |swiss |hong kong )?(?:dollars?|euros?|pounds?|sterling|yuan|rmb|francs?|yen|won|baht|rupees)\b/iu,
    for: { convert: 4 },
  },
  {
    pattern:
      /(?:是不是|会不会|会|有多|特别|非常)(?:很|特别|非常|太)?[冷热](?:吗|啊|呀|呢|$)|天气|气温|下雨|下雪|降雨|带.?伞|冷不冷|热不热|冷吗|热吗|几度|多少度|\b(?:weather|forecast|rain(?:y|ing)?|snow(?:y|ing)?|umbrella|temperatures?|how (?:cold|hot|warm)|sunny)\b|\b(?:sunset|sunrise)\b.*\?$|\bsun (?:goes?|comes?|sets?|rises?)\b|(?:几点|什么时候)(?:日落|日出|天黑|天亮)/iu,
    for: { weather: 3 },
  },
  {
    pattern:
      /几月|哪个月|什么季节|哪个季节|淡季|旺季|最佳.{0,4}(?:时间|季节)|什么时候(?:去|来)(?:最|比较)?(?:好|合适)|\bbest (?:time|month|season|period)\b|\b(?:which|what) (?:month|season)\b|\bwhen should (?:we|i) (?:go|visit|travel)\b|\b(?:high|low|off|peak|rainy)[- ]season\b|\bgood (?:time|month) to\b/iu,
    for: { best_time: 3.5 },
  },
  {
    pattern:
      /行李|打包|带(?:什么|些什么|哪些|啥)|穿(?:什么|啥)|什么衣服|\bpack(?:ing)?\b(?! (?:more|it|the|day|in))|\bwhat (?:\w+ )*(?:should|to|do|must|shall) (?:i |we )?(?:need to )?(?:bring|wear|take)\b|\bclothes\b|\bwear\b/iu,
    for: { packing: 3 },
  },
  {
    pattern:
      /打(?:车|的)[^，,。]{0,16}(?:多少钱|多久|贵不贵|要多少)|(?:出租车?|taxi)[^，,。]{0,16}多少钱|\b(?:taxi|cab|uber)\b[^.;?]{0,20}\b(?:cost|fare|how much)\b|\bhow much\b[^.;?]{0,16}\b(?:taxi|cab|uber)\b|多远|怎么[走去到过坐]|离.{0,12}(?:远|近(?!一?[点些]))|怎么过[去来]|\bhow far\b|\bhow (?:do|can|should) (?:i|we|you) get (?:to|from|there|into)\b|\bdirections\b|\bget (?:there )?from\b|走[到过].{0,10}(?:多久|多长|远)|\bdistance\b|\uE001到\uE001.{0,4}(?:多久|怎么|多长)/iu,
    for: { route: 3.5 },
  },
  {
    pattern:
      /开门|关门|开放|营业|闭馆|打烊|开不开|关不关|\uE004开吗|\uE001.{0,6}[几开].{0,2}(?:吗|点)|门票|票价|要预约吗|\b(?:opening|closing) (?:hours|times?)\b|\b(?:open|opens|close|closes|closed|shuts?)\b(?! (?:to|the|a) )|\b(?:tickets?|entrance|admission)\b(?! (?:for|to) (?:china|train))|\bentry fee\b/iu,
    for: { facts: 2.2 },
  },
  {
    pattern:
      /\uE001.{0,16}(?:提前(?:多久|几|多少|多长)|[要用]不[要用].{0,4}(?:约|订|抢)|预约|约票|开不开|关不关|放不放假|放假吗|休息吗)|(?:提前(?:多久|几|多少|多长)|开不开|关不关).{0,8}\uE001|\b(?:book|reserv\w+)\b.{0,12}\uE001.{0,24}(?:ahead|advance|beforehand|early)/iu,
    for: { facts: 4, tasks: -2, wish: -2 },
  },
  {
    pattern:
      /\b(?:anything|something|what)\b.{0,24}\b(?:know(?:ing)?|aware|remember)\b.{0,14}\b(?:tipping|tips|plugs?|customs|etiquette|manners|laws?)\b/iu,
    for: { country: 5, out: -3 },
  },
  {
    pattern:
      /介绍|讲讲|说说|好玩吗|值得(?:去|看)吗|轮椅能|能推|要(?:玩|看|逛)多久|一般(?:玩|看|逛|待)多|\b(?:tell (?:me|us) (?:more )?about|worth (?:it|visiting|seeing)|how long do (?:people|you|we))\b/iu,
    for: { facts: 2 },
  },
  {
    pattern:
      /推荐|附近有|周边有|旁边有|周围有|有什么好|哪里(?:能|可以|有)|哪儿(?:能|可以|有)|去哪(?:里)?吃|吃什么|有啥(?:吃|好)|好吃的|\b(?:recommend|suggest|nearby|near me|near (?:the )?\uE001|around here|things to do|where (?:can|could|should|do) (?:we|i|you) (?:eat|hear|find|get|try|see|have|drink|buy|go)|anything good|places to eat|what's near|what is near|where's good|top \uE007)\b/iu,
    for: { places: 2.5 },
  },
  {
    pattern:
      /\b(?:what|how)(?:'s| is| does) (?:the|our|my) budget\b|花了多少|花多少钱了|还剩|剩多少|超预算|超支|预算(?:还|够|用)|一共(?:要)?(?:多少|花)|总共(?:要)?(?:多少|花)|看看?预算|\b(?:so far|spent|over budget|under budget|within budget|money (?:do we have )?left|left (?:of|in) (?:the|our) budget|total cost|cost in total|what(?:'s| is) the total)\b|(?:一?共|总共|全部|加起来|下来)[^，,。]{0,6}(?:多少钱|花多少)/iu,
    for: { budget: 3, estimate: -1 },
  },
  {
    pattern:
      /大概(?:要|得|需要)?(?:花|多少)|要花多少|够玩|够吗$|\b(?:roughly|approximately|ballpark|estimate)\b|\bwhat (?:would|will|might) .{0,30}cost\b|\bhow much (?:would|will|should|do) (?:we|i|it)\b|\brealistic budget\b/iu,
    for: { estimate: 2.5 },
  },
  {
    pattern:
      /来得及|赶得上|合不合适|合适吗|\bmakes? (?:any )?sense\b|\ba bit much\b|合理吗|可行吗|会不会太|是不是太|有没有太|赶不赶|累不累|^(?:and |so |but |ok )?(?:is|isn't|are|will|would|does)\b.{0,40}(?:too (?:full|packed|busy|much|tight|rushed|tiring|long)|realistic|feasible|doable)\b|\benough time\b|\b(?:plan|itinerary|schedule) (?:work|hold)\b/iu,
    for: { feasible: 3.5, easier: -3 },
  },
  {
    pattern:
      /\uE004.{0,8}(?:有什么|干[嘛啥]|去哪|做什么|有啥|安排了?什么|都有)|(?:看看|显示|列出|给我看|再看).{0,8}(?:行程|计划|安排)|行程.{0,6}给我看|接下来|还剩什么|\bwhat(?:'s| is| are) (?:we (?:doing|having) |on |planned |happening |next|left today|up next|the plan)|\b(?:show|read|give|tell|remind) (?:me |us )?(?:of )?(?:the |our |my )?(?:whole |full |current |entire )?(?:plan|itinerary|schedule)\b|\bwhat are we doing\b|\b(?:which|what) day (?:is|are|do we)\b|\bwhen (?:is|are|do we (?:go|visit|see)) .{0,24}(?:planned|scheduled|\uE001)\??$/iu,
    for: { show_plan: 3, facts: -1 },
  },
  {
    pattern:
      /待办|任务|没完成|未完成|逾期|清单列|提前(?:预约|预订|订)|要办|没准备|要准备|准备(?:哪些|什么)|\b(?:tasks?|to-?dos?|to do list|over ?due|checklist|book ahead|book in advance|needs? doing|left to do|before we (?:leave|go)|sort out|(?:i|we) (?:need to )?prepare)\b/iu,
    for: { tasks: 2.5, packing: -1 },
  },
  {
    pattern:
      /(?:帮我|帮忙|替我|给我|直接|请).{0,8}(?:订|买|抢|付|预订)(?!好|了).{0,6}(?:票|酒店|房|位|钱|单|下|了)?|付款|支付|下单|退票|改签(?!了|成|到)|^(?:please )?(?:book|buy|reserve|order|pay|purchase)\b|\bpay (?:for|with)\b|\bcan you (?:book|buy|reserve|pay)/iu,
    for: { buy: 4.5, flights: -1.5, trains: -1 },
  },
  {
    pattern:
      /\b(?:compare|versus|vs)\b|比较一?下?|对比|还是.{0,12}(?:好|划算|快|方便|值得)|哪个(?:好|更|值得)|(?:train|plane|fly\w*) or (?:\w+ )?(?:train|plane|fly|flight)/iu,
    for: { compare: 3.5 },
  },
  {
    pattern:
      /\uE008.{0,6}还是.{0,6}\uE008|\uE008,? or (?:in )?\uE008|(?:樱花|红叶|枫叶|花).{0,4}(?:什么时候|几月|哪天)开?|\bwhen (?:do|does|are|is) the (?:cherry )?(?:blossoms?|leaves|foliage)\b/iu,
    for: { best_time: 5, compare: -3, facts: -3, wish: -2 },
  },
  {
    pattern: /\bremind (?:me|us) (?:again )?(?:when|what time) .{0,24}\b(?:opens?|closes?|shuts?)\b/iu,
    for: { facts: 5, tasks: -3, note: -4 },
  },
  {
    pattern:
      /延误|晚点|误机|没赶上|迷路|被偷|丢了|不见了|\b(?:delayed|missed (?:my|our|the)|stolen|i'm lost|we're lost|lost (?:my|our))\b/iu,
    for: { trouble: 4 },
  },
  {
    pattern:
      /(?:写|生成|做|出).{0,6}(?:游记|总结|报告|回顾|相册)|\b(?:recap|trip report|travel journal|summarize (?:my|our|the) trip)\b/iu,
    for: { look_back: 4 },
  },
  {
    pattern:
      /阶段|\b(?:next|on-trip|post-trip|traveling) (?:stage|phase)\b|(?:开始|结束).{0,3}旅[行程](?:吧|了)|旅行(?:正式)?(?:开始|结束)了|^(?:start|begin|finish|end) (?:the|our|my) trip/iu,
    for: { advance: 4, wish: -2 },
  },
  {
    pattern: /(?:接受|采纳|应用|同意).{0,4}(?:提案|方案|建议|修改|改动)|全部接受|\b(?:accept|apply|approve)\b/iu,
    for: { accept: 4 },
  },
  {
    pattern:
      /过敏|不耐|吃素|素食|清真|纯素|忌口|\b(?:allerg\w+|intoleran\w+|vegan|vegetarian|halal|kosher|celiac|coeliac)\b/iu,
    for: { wish: 2 },
  },
  {
    pattern:
      /(?:规划|计划|安排|排|做|出|求|制定|设计).{0,8}(?:行程|攻略|路线|方案|计划|旅行)|怎么(?:玩|安排|排)|\b(?:plan|itinerary|organi[sz]e)\b.{0,30}\uE007|^plan\b|\bput together\b|\uE007(?:游|怎么)/iu,
    for: { wish: 2 },
  },
  {
    pattern:
      /预算(?:是|改|最多|大概|不超过|控制|换|定|就)?(?:成|到|为|做)?\uE006|\b(?:budget|cap|limit)\b.{0,16}\uE006|\uE006 (?:budget|max|in total)|\uE006以内(?!.{0,3}(?:的)?(?:酒店|一晚))/iu,
    for: { wish: 3, lodging: -1 },
  },
  {
    pattern:
      /(?:写|拟|起草|编).{0,6}(?:请假条|假条|作文|检讨|简历|邮件|情书|文案|论文|演讲稿|辞职信|通知)|笑话|诗|代码|股|房贷|车贷|贷款|利息|工资|个税|彩票|作业|数学题|比特币|开平方|平方根|周报|翻译.{0,4}(?:合同|文章|文件)|什么药|发(?:邮件|给)|世界杯|\b(?:joke|poem|python|script|shares|stock|mortgage|loans?|salary|tax return|homework|lottery|bitcoin|square root|world cup|medicine|write (?:me |us )?(?:an? |my )?(?:\w+ )?(?:essay|email|letter|cv|resume|speech|report|review|homework|song|story|code)|translate (?:this|the)|by email|president)\b/iu,
    for: { out: 5, wish: -3 },
  },
  {
    pattern:
      /多[看玩逛吃安][^\uE001\uE004]{0,4}(?:几|点|些|\uE002)|\b(?:more|fewer|less|lots of) \uE002|排满|塞满|\bfor (?:me and|my wife and|us)\b/iu,
    for: { wish: 3.2 },
  },
  {
    pattern:
      /\bplan (?:my|our|the) (?:days?|trip|stay|visit|weekend)\b|\b(?:saver|budget|balanced|comfort|cheaper|fancier) (?:one|option|version|plan)\b|(?:省钱|均衡|舒适|经济|豪华)(?:一点|型)?的?(?:方案|版)/iu,
    for: { wish: 6 },
  },
  { pattern: /(?:去|到|来|出发)[，,].{0,8}(?:回|走)$/u, for: { wish: 3 } },
  { pattern: /\uE008.{0,4}(?:飞|去|到).{0,4}[，,]\uE008.{0,4}(?:回|走)/u, for: { wish: 4, flights: -3 } },
  { pattern: /住.{1,12}(?:附近|周边|边上)|(?:一|每)晚.{0,6}(?:以内|以下|左右)/u, for: { lodging: 3 } },
  { pattern: /\btop \uE007/iu, for: { places: 4 } },
  {
    pattern:
      /^(?:from |next )?(?:\uE004|(?:mon|tue|wed|thu|fri|sat|sun)\w*)(?: \w+)? ?(?:to|till?|until|through|-|–) ?(?:\uE004|(?:mon|tue|wed|thu|fri|sat|sun)\w*)(?: (?:morning|evening|night|next week))?(?:,|$)/iu,
    for: { wish: 3.5 },
  },
  {
    pattern:
      /\b(?:arriv|land|get(?:ting)? in|check(?:ing)? in).{2,40}\b(?:leav\w+|fly\w*|depart\w*|head\w*|go\w*|back)\b(?!.*\?)/iu,
    for: { wish: 3 },
  },
  {
    pattern:
      /\b(?:gives? \w+ (?:a )?(?:rash|hives)|rash|hives|anaphyla\w*|epi-?pens?|reacts? (?:\w+ )?to|lactose|pesc[ae]tarians?|makes? (?:me|us|him|her|them) (?:\w+ )?(?:ill|sick))\b|起疹|就肿|会肿/iu,
    for: { wish: 3 },
  },
  {
    pattern:
      /\b(?:fans? of|suckers? for|obsessed with|(?:mad|crazy|nuts) about|buffs?|lovers?|foodies?|love a good|adore|get enough of|we're (?:all |both |really |big )*into|i'm (?:really |big )?into)\b/iu,
    for: { wish: 3.5 },
  },
  { pattern: /^(?:and |so )?from .{2,40} to .{2,40}/iu, for: { route: 2.5 } },
  {
    pattern:
      /\bwhat (?:it|that|this|they|one|each) costs?\b|\bhow much (?:is it|are they|is that|it is|it costs?)\b|\bhow much is (?:the |a )?\uE001|人均(?:多少|消费|要)|多少钱[一每](?:[位人张]|个人)/iu,
    for: { facts: 3, route: -1 },
  },
  {
    pattern:
      /^(?:and |so )?(?:would|is|are|will)\b.{1,20}\benough (?:time )?(?:for|at|in|to (?:see|do|visit))\b.{0,14}[\uE001\uE002]/iu,
    for: { facts: 5, longer: -4, estimate: -3, feasible: -2 },
  },
  {
    pattern: /离.{1,12}近一?[点些]|(?:有啥|有什么|有没有|哪些).{0,8}(?:能|可以|好)[玩逛看]/u,
    for: { places: 4, route: -2 },
  },
  { pattern: /\bwalkable\b|\bhow long\b.{0,20}\b(?:from|to)\b|\bbest way\b/iu, for: { route: 3 } },
  { pattern: /\benough time (?:there|for (?:it|that|this one))\b|时间够不?够?/iu, for: { facts: 0.5 } },
  { pattern: /室内|\bindoors?\b|\bstep[- ]free\b/iu, for: { places: 0.5 } },
  {
    pattern:
      /酒店(?:附近|周边|旁边).{0,10}(?:\uE002|吃|喝|餐|馆|玩|逛|景)|(?:\uE002|\b(?:eat|food|restaurants?|cafes?|coffee|drinks?|see|do)\b).{0,16}\bnear (?:the|our|my) hotel\b/iu,
    for: { places: 4, lodging: -4 },
  },
  { pattern: /一共要?花多少/u, for: { budget: 2.5, estimate: -1 } },
  { pattern: /(?:高铁|火车|航班|飞机|动车).{0,2}太[早晚]/u, for: { wish: 3 } },
  { pattern: /\b(?:balanced|comfort|budget|relaxed) (?:one|option|plan|version)\b/iu, for: { wish: 2 } },
]
