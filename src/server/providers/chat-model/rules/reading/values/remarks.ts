// What a wish says that has no field of its own and still matters to whoever plans: pets, occasions, health, crowds, lodging
// and transport wishes, activities without a tag. It is kept in the traveler's words.
import type { MarkedText } from '../text/marked-text.ts'
import { limitsIn } from './limits.ts'
import { isRefused } from './polarity.ts'

// Activities without a tag of the guides
const activities =
  /\b(?:mahjong|hanfu|spas?|massages?|yoga|jogging|running|cycling|bike ride|surfing|skiing|ski|ice skating|concerts?|gigs?|football(?: match)?|match|ballet|musicals?|cooking class(?:es)?|wine tasting|calligraphy|pottery|karaoke|escape room|arcade|christmas(?: markets?)?|xmas|fireworks|sunsets?|sunrise|picnics?|people[- ]watching|day trips?|excursions?|souvenirs|vintage|thrift|flea markets?|(?:1|a|one) (?:fancy|special|nice|romantic|good|proper) (?:dinner|meal|lunch|restaurant)|carousels?|playgrounds?|disney\w*|manga|anime|lego)\b|(?:麻将|按摩|足疗|洗脚|瑜伽|跑步|骑行|骑车|滑雪|滑冰|演唱会|音乐节|球赛|看球|芭蕾|音乐剧|做饭课|书法|陶艺|唱歌|KTV|密室|剧本杀|烟花|日出(?!发)|日落|野餐|伴手礼|特产|古着|迪士尼|动漫|二次元|游乐园|游乐场|一顿好的|吃顿好的|盲盒|手作|脱口秀|相声|变脸|采耳|电竞)/giu

const patterns: RegExp[] = [
  // Pets
  /\b(?:(?:with )?(?:my|our|a|the) )?(?:small |little |big )?(?:dog|puppy|cat|pet)s?\b(?:[- ]friendly)?(?: \(.{0,30}?\))?|(?:带|有)?(?:着)?(?:一只|一条|只|条)?(?:小|大)?[狗猫](?:狗|猫|咪)?(?!不理)|(?:能|可以)?带?宠物(?:友好|的地方)?/giu,
  // Occasions
  /\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:wedding )?(?:anniversary|honeymoon|birthday|hen (?:do|party|weekend)|stag (?:do|party|weekend)|bachelor(?:ette)?(?: party)?|wedding|graduation|proposal|propose|engagement|reunion|retirement|school trip|team building|romantic(?:ally)?)\b(?:,? \d{1,2} years)?|结婚[一二三四五六七八九十\d]{0,3}(?:周年|年)?(?:纪念日?)?|\d{1,2}周年|纪念日|蜜月|生日|求婚|毕业(?:旅行)?|单身派对|团建|浪漫(?:一点)?|约会|聚会/giu,
  // Health
  /\b(?:(?:\w+ )?(?:pregnant|diabetic|diabetes|epileptic|asthma(?:tic)?|pacemaker|epipen|jet ?lag(?:ged)?|motion sick(?:ness)?|car ?sick|seasick|claustrophobic|deaf|blind|autis(?:m|tic)|adhd|recovering|surgery|operation|chemo|medication|insulin|anxious|anxiety|nervous|naps?|heart (?:thing|condition|problem|attack|surgery)|high blood pressure|fear of heights|scared of heights))\b|\b(?:severe|severely|really bad)\b|(?:怀孕|孕妇|糖尿病|高血压|心脏病?(?:不好)?|晕[车船机]|恐高|哮喘|(?:做[过完])?(?:[髋膝腰腿脚]?(?:关节)?(?:的)?)?手术|刚动过|严重(?:过敏)?|胃不好|肠胃不好|倒时差|午睡|睡午觉|忌口|减肥|少油|少盐|清淡|(?:怕|有)?高(?:原)?反(?:应)?|紧张|怕(?:[热冷黑]|高(?!原?反)))/giu,
  // Rests
  /\b(?:(?:needs?|have|has|takes?|want|wants|like|likes) (?:to )?)?(?:an? |some |their |her |his |our )?(?:rest|naps?|siesta|lie[- ]down|quiet time|break|nap time|downtime|sleep)(?: time)? (?:(?:right |straight )?after lunch|in the afternoons?|at midday|around (?:1|2)(?:pm)?|every afternoon|mid[- ]?day|then)\b|\bafter(?:noon| lunch) (?:naps?|rest|siesta)\b|(?:孩子|小孩|娃|宝宝|老人)?(?:中午|午饭后?|下午|饭后)(?:\d{1,2}点?到\d{1,2}点?)?(?:要|得|需要|必须|都要|想|能)*(?:午?睡(?:觉|午觉)?|休息|歇(?:一?歇|会儿)?|在酒店)/giu,
  // Crowds and style
  /\b(?:(?:the )?crowds?|crowded|queues?|queuing|lines|tourist traps?|touristy|off the beaten (?:path|track)|hidden gems?|local (?:places|spots|stuff|life)|like a local|instagram\w*|photogenic|photos?|authentic|quiet(?:er)? (?:places|spots)?|mid[- ]range|free time|down ?time|rainy day|plan b|bad weather)\b|(?:人挤人|人(?:太|挤)?多|人少|扎堆|排队|小众|冷门|网红(?:店|景点)?|商业化|打卡(?:点)?|拍(?:照|汉服|美美的?照片?)|汉服|本地人|地道|出片|安静|自由活动|特色)/giu,
  // Lodging
  /\b(?:(?:staying|stay|hotel|room|sleep(?:ing)?)\b[^,.;]{0,30}?\b(?:at|in|near|close to|around|by|with) (?:the |an? |my |our )?[\p{L}' ]{2,30}?(?=[,.;]| (?:and|so|we|i|but|which|for|from|on|with|land)\b|$)|airbnb|apartment|hostel|bunk|twin beds?|double bed|separate rooms|(?:2|3|4) rooms|with (?:a )?(?:pool|lift|elevator|kitchen|view|breakfast|gym|bathtub|balcony)|lift|elevator|pool|breakfast(?: included)?|4[- ]star|5[- ]star|3[- ]star|(?:already )?booked (?:near|in|at) [\p{L}]+)\b|(?:住在?(?![\d一二两三四五六七八九十]+个?[晚夜])|酒店(?:已经?)?(?:订|定)好?了?在|酒店(?:要|得)?在)[\p{Script=Han}]{2,8}?(?=[，,。；;]|我们|附近|$)|(?:要|有|带)(?:电梯|早餐|泳池|厨房|浴缸|阳台|停车场?)|含早|大床房?|双床房?|亲子房|家庭房|民宿|青旅|四星|五星|三星/giu,
  // Transport
  /\b(?:no|without(?: (?:a|an|any|the))?|(?:not|never|won't|don't|aren't|\w+n't)(?: (?:be|want|wish|going|like|need|to|really))*(?: (?:rent|rental|hire|hiring|renting|have|having|take|taking|drive|driving|use|using))?(?: (?:a|an|any|the))?) (?:hire |rental |rented |own )?(?:cars?(?: hire| rentals?)?|drive|driving)\b/giu,
  /\b(?:by (?:eurostar|train|car|bus|coach|plane|ferry|bike)|eurostar|rental car|rent(?:ing)? a car|hire car|self[- ]drive|driving|taxis?|ubers?|metro|subway|tube|public transport|escalators?|orly|cdg|charles de gaulle|heathrow|haneda|narita|kansai|layover|stopover|connection|transit|backpack(?:ing|ers?)?(?: only)?|suitcases?|luggage|carry[- ]on|(?:the )?train to \p{L}+|flight number|ferry|(?:(?:that's |thats |that is |is )?not (?:including|counting|incl\.?|inc\.?)|exclud(?:ing|es?)|excl\.?|does(?:n't| not) include|without|minus|(?:plus|before) the) (?:the |our |any )?(?:flights?|airfares?|airfare|plane tickets?|train tickets?|travel|journey|hotels?|accommodation|lodging)(?:(?: and|,| or) (?:the )?(?:flights?|hotels?|accommodation|trains?|airfare))?|(?:budget )?(?:excludes?|excluding|excl\.?|not incl\.?|without) (?:flights?|airfare|hotels?)|(?:flights?|hotels?|airfare|trains?) (?:not included|extra|excluded|(?:are |is )?(?:already )?(?:booked|paid)(?: already| for)?|separate)|including (?:the )?flights?|even the flights)\b|(?:自驾|租车|开车|包车|打车|能打车就打车|地铁|公交|坐高铁(?:去\p{Script=Han}{2,3})?|高铁|动车|飞机|转机|中转|行李(?:箱)?|背包|箱子|滴滴|双流(?:机场)?|天府(?:机场)?|G字头(?:的)?|(?:不含|不包括?|不算)(?:来回|往返)?(?:的)?(?:机票|大交通|车票|路费|住宿|酒店|交通)|(?:机票|车票|大交通|住宿|酒店)(?:另算|另外算|除外|不算|自理|已经订了)|包吃(?:包)?住|出差(?:顺便)?)/giu,
  activities,
]
const most = 8

/** In the order of the text. */
export function readRemarks(source: MarkedText): string[] {
  const limits = limitsIn(source.text)
  const found = patterns
    .flatMap((pattern) => source.all(pattern))
    .filter(
      ({ index, 0: said }) => said.trim().length > 1 && !limits.some(({ start, end }) => index >= start && index < end),
    )
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
    .filter(({ index, 0: said }, at, all) =>
      all.slice(0, at).every((earlier) => earlier.index + earlier[0].length < index + said.length),
    )
  const { text } = source
  const said = found.map(({ index, 0: each }) => {
    const isOut = canBeRefused(each) && isRefused(text, index, index + each.length)
    return isOut ? refusedRemark(each.trim(), text.slice(0, index)) : each.trim()
  })
  return [...new Set(said)].slice(0, most)
}

const refuses =
  /^(?:(?:that's |thats |that is |is )?(?:no|not|without|never|excl\w*|don't|won't|aren't|isn't|doesn't)\b|不|别|没|无)/iu
/** What somebody cannot bear, or how they are: 怕高 and "nervous" refuse nothing. */
const ofPeople =
  /\b(?:pregnant|diabet\w*|epileptic|asthma\w*|pacemaker|epipen|sick\w*|\w+sick|claustrophobic|deaf|blind|autis\w+|adhd|surgery|operation|chemo|medication|insulin|anxi\w+|nervous|heart|pressure|fear|scared|severe\w*|crowds?|crowded|queues?|queuing|lines|traps?|touristy|bad weather|rest|naps?|siesta|lie[- ]down|quiet time|break|sleep|downtime)\b|怀孕|孕妇|病|高血压|晕|恐高|哮喘|手术|刚动过|严重|胃|倒时差|睡|忌口|减肥|高原?反|紧张|怕|人|扎堆|排队|商业化|休息|歇/iu

export function isRefusal(said: string): boolean {
  return refuses.test(said.trim())
}

function canBeRefused(said: string): boolean {
  return !refuses.test(said.trim()) && !ofPeople.test(said)
}

/** That a plan could hold, and no guide lists. */
export function isActivity(said: string): boolean {
  return [...said.matchAll(activities)].length > 0
}

const hanRefusal = /(?:不(?:想|要|会|打算|准备|能|用|愿意?|考虑)?|别|不再)(?:再|去|坐|搭|让我们?)*$/u

/** 不租车 as it was said, "no hire car", "not by plane" */
function refusedRemark(said: string, head: string): string {
  if (/\p{Script=Han}/u.test(said)) return `${hanRefusal.exec(head)?.[0] ?? '不要'}${said}`
  return /^by\b/i.test(said) ? `not ${said}` : `no ${said}`
}

const refusal =
  /^(?:(?:no|not|without)(?: an?| the| any)? |不(?:想|要|会|打算|准备|能|用|愿意?|考虑)?(?:再|去|坐|搭|让我们?)*|别(?:再|去|坐|搭)*)/iu

/** Of earlier ones, those that no later one takes back. */
export function withoutRefused(earlier: readonly string[], later: readonly string[]): string[] {
  const thing = (said: string) => said.replace(refusal, '').toLowerCase()
  return earlier.filter((said) => !later.some((other) => other !== said && thing(other) === thing(said)))
}
