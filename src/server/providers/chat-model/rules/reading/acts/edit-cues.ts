// Words and shapes of edits.
import type { Cue } from './cue.ts'
import { droppingRest } from './dropping-rest.ts'
import { sayingOrder } from './saying-order.ts'

export const editCues: Cue[] = [
  {
    // Seen already: it shall not be there again.
    pattern:
      /\uE001[^，,。]{0,6}(?:去过|看过|逛过|玩过)(?:好?[多几])?(?:次|回|遍)?了|不用(?:再)?[去看逛](?:了|\uE001|$)|(?:\b(?:been to|seen|done|visited) (?:the )?\uE001|\uE001[^.;]{0,12}\b(?:been there|seen (?:it|that)|done (?:it|that)))[^.;]{0,16}\b(?:already|before|times|twice|last (?:time|year))\b/iu,
    for: { remove: 4, wish: -3, move: -2, facts: -2 },
  },
  {
    pattern:
      /\bno (?:need for (?:a )?)?(?:\uE00A|breakfast|supper)[^.;]{0,6}\b(?:needed|necessary|required|there|then|that|please)\b|\b(?:don't|won't|do not|will not) need (?:a |any )?(?:\uE00A|breakfast|supper)|(?:不用|别|不需要)(?:再)?(?:安排|排|订)(?:\uE004的?)?(?:\uE00A|(?:早|午|晚)[饭餐])|(?:\uE00A|(?:早|午|晚)[饭餐])(?:就)?(?:不用|别|不需要)(?:再)?(?:安排|排|订|管)/iu,
    for: { remove: 6, wish: -3, add: -3 },
  },
  {
    pattern:
      /\b(?:do|see|visit|have|make|put|go to) (?:the )?\uE001[^.;]{0,20}\b(?:first|last)(?: thing)?\b[^.;]{0,12}\uE004|\uE001[^，,。]{0,4}(?:安排|放|排|挪)?(?:在|到)\uE004(?:的)?(?:第一个|一早|一大早|最后)/iu,
    for: { move: 5, facts: -2, wish: -2 },
  },
  { pattern: droppingRest, for: { remove: 5, wish: -4 } },
  { pattern: sayingOrder, for: { swap: 4, remove: -2, facts: -2 } },
  { pattern: /^(?:and |also |please |then |can you |could you )*add (?:an?|some|another|one|1)\b/iu, for: { add: 2 } },
  {
    // Which of them is left open.
    pattern:
      /(?:减|删|砍|去|拿|撤|少)(?:掉|去|了|安排|排)?(?:一两|一二|[一1两2二])个|\b(?:lose|drop|cut|remove|take out|skip|ditch)\b[^.;,]{0,12}\b(?:one|1|two|2|a couple|something|any one)\b/iu,
    for: { remove: 4, add: -4, fuller: -3 },
  },
  { pattern: /\uE004.{0,8}睡(?:个|一个)?懒觉/u, for: { clear: 6, wish: -4 } },
  {
    pattern: /撤销|撤回|还原|恢复|上一步|改回|\b(?:undo|revert|roll ?back|put it back|change it back)\b/iu,
    for: { undo: 5 },
  },
  {
    pattern:
      /对调|互换|交换|调换|(?:和|跟|与).{1,12}(?:换一下|顺序|换个|换过来)|\b(?:swap|switch|exchange|flip|trade) .{0,40}\b(?:and|with)\b|\bswap (?:them|those|the two)\b|\b(?:around|the order)$|\b(?:change|switch|trade|swap) places\b|\bshould (?:switch|swap)\b|\bdo \uE004 on \uE004\b/iu,
    for: { swap: 4 },
  },
  {
    pattern:
      /\b(?:swap|switch|exchange|change|replace) .{0,40}\b(?:for|by|to (?:a|something))\b|\b(?:replace|substitute)\b|\brather than\b|\binstead of\b|\b(?:different|another) (?:\uE00A|\uE002|restaurant)|换成|换一?[家个](?!位|顺序|版)|换掉|代替|替换/iu,
    for: { replace: 3, swap: -2 },
  },
  {
    pattern:
      /空出来|留空|腾出来|空着|\b(?:keep|leave) (?:the )?[^.;,]{0,24}\b(?:free|empty|open)\b|清空|清掉|清除|全(?:部|都)?(?:不要|删|取消)|留白|\b(?:clear|empty|wipe|free up)\b(?! (?:water|sky))|\beverything (?:on|for|from)\b/iu,
    for: { clear: 3.5, remove: -0.5 },
  },
  {
    pattern:
      /\b(?:remove|delete|drop|get rid of|take out|cut out|ditch|scrap|cancel|skip(?:ping)?|bin|leave out|lose|take .{1,24} out)\b|都不想[去吃看逛]|删|去掉|减掉|减去|取消|移除|拿掉|划掉|砍掉|跳过|不[去逛看吃要][了啦咯喽]|先不[去逛看吃]|也不要了|都不要/iu,
    for: { remove: 2.5 },
  },
  {
    pattern:
      /\b(?:add|include|insert|squeeze in|fit in|throw in|put in)\b|\b(?:squeeze|fit|slot|tuck|pop) [^,.;]{1,40}? in\b|加[上个进到入一]|再加|添[加个]|补[一上个]|还想(?:去|看)|插入|\b(?:also|still) want to (?:see|visit)|\b(?:see|visit|do) .{2,30} as well\b|\bwe need a \b/iu,
    for: { add: 3.2 },
  },
  {
    pattern:
      /\b(?:move|reschedule|shift|bring|put) .{1,40} (?:to|on|onto) (?:the )?\uE004|挪|移[到动至]|(?:改|调|换|放|排)(?:到|在|去|成)?\uE004|\b(?:on|to) \uE004 instead\b/iu,
    for: { move: 3 },
  },
  {
    pattern:
      /(?:改|挪|推迟|提前|定|移|换|调)(?:到|成|在|至)?\uE005|\b(?:to|at|for|until|till|start(?:s|ing)?) \uE005(?: (?:instead|please))?|\uE00A.{0,6}\uE005|\uE001.{0,3}\uE005/iu,
    for: { set_time: 2.5, move: -0.5 },
  },
  {
    // What the restaurant says: another time than the one that is planned.
    pattern:
      /\b(?:can|could) only (?:do|offer|manage|seat|take|fit|have)\b[^,.;]{0,20}\uE005|\bonly (?:has|have|had|got)\b[^,.;]{0,20}\uE005|只[有剩能].{0,4}\uE005/iu,
    for: { set_time: 5, wish: -2 },
  },
  {
    pattern:
      /整体|全部往|往[前后](?:推|移|挪)|晚.{0,3}(?:小时|分钟).{0,2}出发|早.{0,3}(?:小时|分钟).{0,2}出发|\b(?:whole of|all of|everything on) \uE004.{0,20}(?:back|forward|later|earlier)|\bstart \uE004\b|\ban hour (?:later|earlier)\b/iu,
    for: { shift: 3 },
  },
  {
    pattern:
      /多待|多[留玩逛看呆](?=.{0,4}(?:会|时间|小时|久|天))|延长|加长|待.{0,3}小时|久一点|\b(?:longer|more time|extend|lengthen|prolong|extra (?:hour|time))\b/iu,
    for: { longer: 3 },
  },
  {
    pattern:
      /缩短|少[待玩逛](?=.{0,4}(?:会|时间|小时))|小时(?:就)?(?:够|行)|用不着那么|不用那么久|时间太长|\b(?:shorten|less time|cut down|too long|is (?:enough|plenty))\b/iu,
    for: { shorter: 3 },
  },
  {
    pattern:
      /别动|固定|锁[定住]|不要动|不能动|不要改|\b(?:pin|lock|keep .{1,30} (?:fixed|where|as it is|in place)|don't (?:move|touch|change)|whatever happens|no matter what|must stay)\b/iu,
    for: { pin: 4 },
  },
  {
    pattern:
      /(?:订|买|预约|预订|预定|定)好(?:了|票)|已经?(?:订|买|预约|预订)|(?:票|门票)买了|标记?为?已|\b(?:booked|reserved|confirmed)\b|\b(?:have|got|bought) tickets\b|\b(?:confirmation|booking) (?:code|number)\b|确认号|取票号|订单号/iu,
    for: { booked: 4, buy: -3 },
  },
  {
    pattern:
      /改个?名|换个名|起个?名|重命名|叫[“"「《]|名字改|名称改|命名为|改叫|\b(?:rename|retitle)\b|^call (?:the |it)/iu,
    for: { rename: 5 },
  },
  {
    pattern: /备注|备忘|注明|记一下|写上|\bnotes? (?:on|for|to|at|about|that)\b|\b(?:a note|note on it)\b/iu,
    for: { note: 5 },
  },
  {
    pattern:
      /\uE004.{0,10}(?:轻松|松一?点|少(?:安排|排)|减[一点个少]|太[满赶累紧多])|\b(?:lighten|lighter|easier|less (?:busy|packed)|ease|slow down|thin out|trim) ?/iu,
    for: { easier: 2.5 },
  },
  {
    pattern:
      /\uE004.{0,8}(?:塞|再加点|多安排|多排|充实|太空|有点空|还有空|空着(?!就|吧|别|不|好)|丰富|满一点)|\b(?:squeeze (?:something|more)|fuller|busier|fill (?:up )?\uE004|more (?:on|to do on) \uE004)|\uE004.{0,20}(?:empty|thin|boring)/iu,
    for: { fuller: 3 },
  },
  {
    pattern:
      /\brather than \uE005|\bmake (?:it|that) \uE005|^(?:时间|改到|改成|定在|到|在)?\uE005(?:吧|好了)?$|^(?:at|to) \uE005$/iu,
    for: { set_time: 4, replace: -4 },
  },
  {
    pattern:
      /\uE007 (?:later|earlier)\b|\uE004.{0,20}\uE007 (?:later|earlier)|(?:晚|早|推迟|提前)\uE007(?!出发|走|去)/iu,
    for: { shift: 4, clear: -3.5 },
  },
  {
    pattern:
      /\b(?:ditch|skip|drop|swap|forget) .{1,40}\b(?:eat|go|have|something|somewhere) .{0,20}(?:else|instead)\b|\binstead of .{2,40}(?:rather|see|do|visit)\b/iu,
    for: { replace: 4, move: -2 },
  },
  {
    pattern:
      /\b(?:knock|strike|cross|take) .{1,40} off\b|\b(?:dump|axe|chuck|kill)(?: out)? (?:the|that|my|our|\uE001|\uE002|\uE00A)|^(?:just |please |let's |actually )*forget (?:about )?|\brather not (?:do|go|see|visit|have)\b|\bnot (?:bothered|fussed) about\b|\b(?:do|live) without\b|\b(?:don't|do not|won't) (?:really )?need \b|\b(?:has|have|got|gotta|needs) (?:to )?go$|\bget (?:shot|rid) of\b/iu,
    for: { remove: 3 },
  },
  {
    pattern:
      /\btone (?:it |\uE004 )?down\b|\b(?:go|take it) easy (?:on )?\uE004|\bease (?:it |\uE004 )?(?:off|up)\b|\bless (?:full|hectic|crammed|stuff|rushed|on)\b|\uE004.{0,16}\b(?:chill|calmer|quieter|gentler)\b/iu,
    for: { easier: 3.5 },
  },
  {
    pattern: /\b(?:move|shift|push|bump|bring|put) .{1,40} to (?:the )?(?:morning|afternoon|evening)\b/iu,
    for: { move: 3 },
  },
  {
    pattern:
      /\b(?:not|n't|rather not) (?:do|bother with|go to|see|visit) (?:the |any )?[\uE001\uE002]|\b(?:is|are|'s) (?:cancelled|off the list|not happening)\b/iu,
    for: { remove: 4, move: -2 },
  },
  {
    pattern: /\b(?:an extra|1 more|one more) (?:\uE00A|\uE002|coffee|snack)/iu,
    for: { add: 4, remove: -3, replace: -1 },
  },
  { pattern: /\bin (?:its|their|that|the same) (?:place|slot|spot)\b/iu, for: { replace: 6, remove: -3 } },
  {
    pattern: /^(?:let's|we'd like to|can we) (?:have|do|keep) .{2,40} (?:on|for) (?:our |the )?\uE004/iu,
    for: { move: 4, remove: -2 },
  },
  {
    pattern: /(?:挪|移|放|排|安排|调|换|改|推)(?:到|在|去)(?:\uE004的?)?(?:上午|下午|晚上|早上|中午|傍晚|最后|开头)/u,
    for: { move: 4, set_time: -3, wish: -2 },
  },
  { pattern: /往[前后](?:推|移|挪|调)|(?:提前|推迟|延后|推后)(?=\uE007|半|[一二两\d])/u, for: { shift: 3, wish: -2 } },
  {
    pattern: /^(?:in (?:exchange|return) |instead )?(?:the )?\uE001 (?:to|onto) \uE004/iu,
    for: { move: 3.5, swap: -2 },
  },
  {
    pattern: /^instead,? (?:(?:i|we)(?:'d| would)? )?(?:love|like|prefer|rather|want|do|put|add|see|visit)\b/iu,
    for: { add: 5, wish: -2, replace: -2 },
  },
  { pattern: /^(?:please )?(?:lengthen|prolong|extend)\b/iu, for: { longer: 3, shift: -2 } },
  { pattern: /\b(?:write|put|scribble) (?:down )?(?:on|against) (?:the )?\uE001/iu, for: { note: 6 } },
  { pattern: /\bremind (?:me|us) (?:on|at|for) .{2,40} (?:that|to)\b/iu, for: { note: 5 } },
  { pattern: /(?:之后|后面|之前|前面).{0,3}加/u, for: { add: 2.5 } },
  { pattern: /别[看去逛吃]了/u, for: { remove: 3.5 } },
  {
    pattern:
      /\b(?:skip|cancel|drop|lose|bin|scrap|ditch|remove|delete) (?:the|that|our|this) (?:\S+ ){0,3}(?:restaurant|place|joint|stall|buffet|meal|tour|class|cruise)\b/iu,
    for: { remove: 3, wish: -3 },
  },
  {
    pattern:
      /(?:\b(?:that|it|this|they|those|one)|[\uE001\uE002\uE00A])(?: (?:house|bit|place|visit|thing))? (?:can|could|may|might as well|should|must) (?:go|be (?:dropped|cut|removed|scrapped|skipped|left out))(?=$|[,.!]| and\b| then\b)|[\uE001\uE00A](?:'s| is| are)? (?:out|off|history|a no)(?=$|[,.!])/iu,
    for: { remove: 5, wish: -2, move: -2 },
  },
  { pattern: /[\uE001\uE002\uE00A] (?:could|should|can) (?:be|go|come|happen)\b.{0,30}\uE004/iu, for: { move: 5 } },
  { pattern: /[\uE001\uE002\uE00A].{2,40}\b(?:say|like|more like|around|maybe) \uE005$/iu, for: { set_time: 4 } },
  {
    pattern:
      /\b(?:push|move|shift|bring) (?:everything|it all|all of it|all)\b.{0,24}\b(?:back|later|forward|earlier)\b/iu,
    for: { shift: 4, move: -2 },
  },
  {
    pattern: /[\uE001\uE002\uE00A].{0,3}(?:能不能|可不可以|可以|能|想|要)(?:再)?(?:早|晚)(?:一?[点些])/u,
    for: { set_time: 4, facts: -2 },
  },
  {
    pattern: /\b(?:something|somewhere) (?:\w+er|nicer|more \w+|less \w+) than (?:the )?[\uE001\uE002]/iu,
    for: { replace: 5 },
  },
  {
    pattern:
      /\b(?:like|want|prefer|have|do|see|visit)\b.{0,8}[\uE001\uE00A].{0,6}\b(?:a bit |a little |much )?(?:earlier|later)\b/iu,
    for: { set_time: 4, wish: -2 },
  },
  {
    pattern:
      /\b(?:could|can|would) (?:you|we) (?:please |just )?(?:lose|skip|drop|cut|ditch|scrap) (?:the )?[\uE001\uE002]/iu,
    for: { remove: 3, wish: -2 },
  },
  { pattern: /\uE00A.{0,3}(?:早|晚)(?:一?[点些])(?:吃|开始|去)?/u, for: { set_time: 4 } },
  { pattern: /\uE001.{0,3}(?:上午|下午|晚上|早上|中午|傍晚)(?:再)?[去看逛]/u, for: { move: 4, facts: -2 } },
  {
    pattern: /\b(?:won't|can't|cannot) (?:make|manage|fit in) (?:it to )?(?:the )?[\uE001\uE002]/iu,
    for: { remove: 4 },
  },
  { pattern: /\uE001.{0,4}(?:出局|作废|免了|算了|就算了)/u, for: { remove: 4 } },
  { pattern: /\uE004的?(?:行程|安排)?(?:全部|全都|全|都)(?:不用|不要|不去|取消|删)/u, for: { clear: 5 } },
  { pattern: /\bcut .{1,40} short\b|\bkeep .{1,40} (?:short|brief)\b|\btrim\b/iu, for: { shorter: 5, remove: -3 } },
  { pattern: /\bshorter (?:at|in|on|for)\b|\bless time (?:at|in|for)\b/iu, for: { shorter: 4 } },
  { pattern: /\b(?:stretch|draw out)\b|\b(?:isn't|not) (?:long )?enough\b/iu, for: { longer: 4 } },
  {
    pattern: /^(?:please )?(?:jot|write|scribble) (?:down|in)\b|\bput (?:down )?(?:a )?(?:reminder|memo)\b/iu,
    for: { note: 6 },
  },
  { pattern: /^(?:please )?call \uE001/iu, for: { rename: 6 } },
  { pattern: /\balternatives? to \uE001|\bsomething else\b.{0,30}\bnot\b/iu, for: { replace: 4 } },
  {
    pattern: /\b(?:stick|pop|chuck|throw|slot|squeeze) .{2,40} in\b(?: instead| there| too| as well)?/iu,
    for: { add: 4, replace: -2.5, remove: -1 },
  },
  { pattern: /时间.{0,2}短[一点些]/u, for: { shorter: 4 } },
  { pattern: /\bstart \uE004 (?:at|from) \uE005/iu, for: { shift: 3 } },
  { pattern: /\bon \uE004 instead of (?:\uE004|the|on)\b/iu, for: { move: 5, replace: -5 } },
  { pattern: /\badd .{2,40} to (?:the|our|my) (?:plan|itinerary|trip)\b/iu, for: { add: 3 } },
  {
    pattern:
      /\uE004.{0,12}\b(?:too (?:full|packed|busy|much|tight|rushed|tiring)|overloaded|exhausting|crammed)\b(?!.*\?)|^(?!is|are|will).*\bslow (?:it|\uE004) down\b/iu,
    for: { easier: 4 },
  },
  { pattern: /^(?:the |and )?[^,]{1,30} (?:to|onto) \uE004$/iu, for: { move: 3.5 } },
]
