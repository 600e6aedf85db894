// What a text is about, and whether it is a booking at all.
import type { ReservationType } from '#contract/reservation.ts'
import { isWaitlisted } from '../text/status.ts'

const words: Record<ReservationType, RegExp> = {
  flight:
    /航班|飞机|机票|登机|起飞|航空|flights?\b|boarding pass|airlines?\b|airways|\beasy ?jet\b|\bryanair\b|\bwizz ?air\b|\bvueling\b|\beurowings\b|\btransavia\b|\blufthansa\b|\baer lingus\b|\bair ?asia\b|\bvol\b|\bflug|vuelo|\bvolo\b|搭乗|便名|terminal|PKTransitTypeAir/giu,
  train:
    /火车|列车|高铁|动车|车次|乘车日期|12306|铁路|检票口|车厢|[一二]等座|商务座|[软硬][卧座]|\btrains?\b|\brail(?:way)?s?\b|railway|\bgare\b|bahnhof|\bbahn\b|\bzug\b|\btreno\b|stazione|新幹線|特急|のぞみ|ひかり|こだま|はやぶさ|TGV|OUIGO|INOUI|\bICE \d|\bHbf\b|eurostar|frecciarossa|\bitalo\b|\brenfe\b|\bAVE \d|shinkansen|nozomi|hikari|railjet|nightjet|\bKTX\b|\b[GDCZTK]\d{1,4}次|\bcoach \d|carriage|\bSBB\b|\bplatform \d|gleis|(?:1st|2nd|first|second) class|\b(?:EC|IC|ICE|RJX?|EN|NJ) \d{2,4}\b|\bIRCTC\b|\bTRN:|\bDOJ:|поезд|열차|\bLNER\b|\bGWR\b|avanti west coast|cross ?country trains|king['’]?s cross|st\.? pancras|advance single|off-?peak|anytime (?:single|return|day)|railcard|standard (?:class|premier)|intercity|\bwagen\b|voiture \d|amtrak/giu,
  bus: /大巴|巴士|\bsemi[- ]?cama\b|\bómnibus\b|terminal de (?:buses|ómnibus|autobuses)|(?<!小|座)客车|汽车票|长途汽车|汽车站|客运站|\bbus(?:es)?\b|\bcoach(?:es)?\b(?! (?:\d|[A-Z]\b))|flixbus|megabus|greyhound|regiojet|national express|blablacar|at the (?:bus )?stop|rodovi|busbahnhof|\bZOB\b|coach station|bus station|高速バス|autobus|autocar|fernbus|バス/giu,
  ferry:
    /轮渡|渡轮|客轮|登船|开船|船期|抵港|停航|港(?:[（(][^)）\n]{1,16}[)）])?\s?[—–→至到-]{1,2}\s?\p{Script=Han}{1,6}港|客运码头|船票|开航|船名|过海|往返船|航次|码头|邮轮|\bferry|ferries\b|sailing|\bvessel\b|\bport of\b|traghetto|fähre|フェリー|hydrofoil|catamaran|\bship\b|船班|喷射飞航|(?<!border )\bcrossing\b|\bstena\b|calmac|\bm\/?v \p{L}{3}|\bfoot passengers?\b|\bquay\b|wightlink|red funnel|northlink|\bdfds\b|\bp&o\b|viking line|tallink|\bport\)|\bpier\b/giu,
  lodging:
    /酒店|宾馆|民宿|客栈|公寓|度假村|入住|离店|退房|房型|hotel|hostel|\binn\b|guest ?house|\blodge\b|resort|b&b|check[\s-]?in\b(?! (?:closes|opens|desk|counter|deadline))|check[\s-]?out\b|\bnights?\b|\brooms?\b|\bstay\b|airbnb|apartment|\bhost(?:ed)?\b|nuits?\b|übernachtung|zimmer|habitaci|agriturismo|soggiorno|\bcamera\b|\bospiti\b|huéspedes|alojamiento|hébergement|unterkunft|抵店|房东|房费|ryokan|旅館|宿泊|チェックイン/giu,
  restaurant:
    /餐厅|用餐|餐位|座位(?!号)|食府|酒家|火锅|餐饮|私房菜|订座|订位|就餐|包间|包厢|午餐|晚餐|restaurant|\btable (?:for|at|is|booked|reserv)|\bparty(?: size)?\s*[:：\t]|\bdinner\b|\blunch\b|brunch|\bdining\b|diners?\b|party of|bistro|trattoria|osteria|ristorante|留位|\bthe ?fork\b|open ?table|\bcouverts?\b|\btisch\b|couverts|レストラン|ご来店|食事/giu,
  car: /租车|取车|还车|租金|取[:：]|还[:：]|丰田|大众|别克|本田|日产|哈弗|比亚迪|特斯拉|现代|福特|起亚|奥迪|\bcollect\b[^\n]{0,50}\b(?:bring|give) (?:it )?back\b|宝马|奔驰|(?<!\p{L})(?:toyota|volkswagen|vw|renault|fiat|hyundai|nissan|honda|kia|peugeot|skoda|opel|vauxhall|mazda|seat ibiza|citro[eë]n|chevrolet|jeep|dacia|suzuki)(?!\p{L})|车型|自驾|rental car|\brentals\b|\bhirer\b|car (?:hire|rental)|rent(?:al)? a car|\brental (?:reservation|confirmation|agreement)|your (?:vehicle|rental)|\bor similar\b|pick[\s-]?up|drop[\s-]?off|mietwagen|location de voiture|alquiler de coches|autonoleggio|レンタカー/giu,
  activity:
    /门票|演出|滑雪|雪票|缆车|索道|游船|游湖|导览|海洋公园|动物园|植物园|主题公园|电子票(?!号)|预约(?=.{0,12}(?:场|馆|园|院|展))|景区|展览|参观|体验|[一二两三半]日游|音乐会|话剧|活动|讲解|入园|入场|博物馆|乐园|汤泉|泡汤|温浴|水疗|\bspa\b(?! hotel)|\bcourses?\b(?= with)|(?:cooking|kitchen|painting|pottery|dance|language) (?:course|class|lesson)|tickets?\b|\btours?\b|admission|museum|concert|exhibition|workshop|\bclass\b|experience|\bshow\b|theatre|theater|gallery|festival|participants?\b|visit date|\bactivit(?:y|ies)\b|one[- ]day pass|\bvoucher\b|seats? in row|\brow [A-Z\d]|playhouse|meeting point|arena|stadium|billet|eintritt|entrada|チケット|入場/giu,
}

/** How often each kind is spoken of; the subject counts more. */
export function scoresOf(text: string, subject: string): Map<ReservationType, number> {
  const scores = new Map<ReservationType, number>()
  for (const [type, pattern] of Object.entries(words) as [ReservationType, RegExp][]) {
    const counted = new Set((text.match(pattern) ?? []).map((word) => word.toLowerCase()))
    const inSubject = subject.match(pattern)?.length ?? 0
    scores.set(type, counted.size + inSubject * 1.5)
  }
  return scores
}

const booked =
  /(?:航班|列车|车次|行程|订单)(?:时刻)?(?:变动|变更|调整|延误)(?:通知|提醒)|您(?:已)?(?:预[订定约]|订购|购买|乘坐)(?:的|了)|为您(?:留位|保留)|电子(?:船|车|门|客)票|值机|参考(?:编号|号)|已(?:成功)?(?:为您)?(?:确认|预[订定约]|出票|购|支付|付款|订|下单|受理|取消|变更|改签|退票)|(?:预[订定约]|订座|购票|出票|支付|下单|订购|购买|候补|改签|退票|取消|租车|订位)(?:单)?(?:已)?(?:成功|确认|完成|提交)|确认(?:函|单|信|书)|(?:订|預|预)(?:位|票|房)(?:完成|成功|確認)|行程单|电子客票|[给帮为替](?:您|你|你们)(?:留|订|预留|安排)了|(?:给您|为您)?留好|订好[了啦]|定金[^\n，。]{0,6}已收|(?:出行|行程|乘车|登机|入住|用餐|取车)(?:提醒|通知|凭证|信息)|订单(?:号|编号|详情|信息|已)|confirm(?:ed|ation|s)\b|\bbooked\b|e-?ticket|itinerary|your (?:[\p{L}-]+ ){0,3}(?:reservation|booking|tickets?|trip|stay|flight|table|order|rental|visit|journey|travel|crossing|receipt|request)|thank(?:s| you)[^.\n]{0,40}(?:book|order|reserv|purchas|choos)|reservation|boarding pass|check-?in is (?:now )?open|confirm[ée]e?|réservation|réservé|billet|buchung|bestätig|fahrkarte|reserva|billete|prenotazion|prenotato|biglietto|confermat|ご予約|予約|booking (?:ref|number|id|code)|see you|we look forward|(?:received|got) (?:the|your) (?:deposit|payment)|deposit (?:has been |was )?received|all is (?:fixed|arranged|set)|we (?:wait(?: for)?|await|expect|are expecting) you\b|we're expecting you|is all set|\bvoucher n(?:o|umber)|all set|reminder|\btable for\b/iu
const notYet =
  /待支付|待付款|未支付|尚未支付|支付超时|订单已关闭|(?:complete|finish|continue) your (?:booking|reservation|purchase|order)|still (?:interested|thinking|available|looking)|left (?:something )?in your (?:cart|basket)|your (?:search|saved search)|price (?:alert|drop|watch)|prices? (?:has |have )?(?:dropped|fallen)|(?:you are|you['’]re|stop) tracking|quotation only|(?:is|as) (?:only )?a (?:quote|quotation)\b|\bquot(?:e|ation) (?:is )?valid|no (?:room|table|seat|place|car)s? (?:has|have) been (?:reserved|held|booked)|降价(?:提醒|通知|啦|了)|低价提醒|(?:您|你)?(?:关注|收藏|订阅)的?(?:航线|机票|酒店|车次|行程|商品)|价格(?:提醒|监控|实时变动)|报价(?:单|有效期?|仅供)|(?:暂|尚)?未(?:为您)?(?:预留|留房)|payment (?:is )?(?:pending|failed)|not (?:been )?(?:yet )?confirmed|isn['’]t (?:yet )?confirmed|awaiting payment|not a (?:booking|confirmation|reservation)|without obligation|pleased to offer you|(?:this|our|the) offer is valid|subject to prior sale|(?<!(?:request|preference|upgrade|early|late|floor|adjoining|connecting)[^\n]{0,60})subject to availability|only then (?:will|do) we|is not held for you|unverbindlich|仅为报价|以确认为准/iu
const promotion =
  /优惠券|立减|特惠|限时|秒杀|大促|抢购|折起|低至|领券|回T退订|回复?TD退订|拒收请?回|(?:up to )?\d+\s?% off|promo(?:tion)? code|\bdeals?\b|\bsale\b|save (?:up to|\d)|(?:from|for) (?:just|only)|newsletter/iu
const afterwards =
  /how was (?:your|the)|how did (?:you|we)|rate your|review your (?!(?:new|updated|revised|amended|changed)\b|itinerary|details)|leave a review|tell us about|share your experience|评价您?的|欢迎点评|邀请您?(?:点评|评价)|满意度|(?<!(?:never|not|n['’]t)\b[^\n.]{0,40})(?:verification|security|one-?time|login) code|(?<!(?:不会|不要|勿|谨防)[^\n，。]{0,10})验证码|bewerten sie|donnez votre avis/iu
/** A meal that is brought is no table. */
const delivery = /骑手|外卖员|打包费|\b(?:delivery|your) (?:rider|courier)\b/iu
const paper = /\binvoice\b|发票|receipt for|报销凭证|rechnung|facture/iu

/** Mails that sell, ask to pay, or ask how it was, are not bookings. */
export function isRefused(
  text: string,
  subject: string,
  { hasCode, facts }: { hasCode: boolean; facts: number },
): boolean {
  const head = `${subject}\n${text}`
  if (notYet.test(head) && !isSettled.test(head) && !(hasCode && isWaitlisted(text))) return true
  if (afterwards.test(`${subject}\n${text.slice(0, 300)}`) && !isSettled.test(head)) return true
  if (delivery.test(text)) return true
  if (paper.test(subject) && (!booked.test(text) || (!hasCode && !/confirm|成功|已确认/iu.test(text)))) return true
  // Whoever sends by the thousand says how to be left in peace, also below a booking that names all its facts.
  const isOne = booked.test(head) && facts >= factsOfBooking
  return promotion.test(head) && !hasCode && !isSettled.test(head) && !isOne
}
const factsOfBooking = 3
const isSettled = /已确认|预[订定]成功|出票成功|购票成功|booking confirmed|is (?:now )?confirmed|has been confirmed/iu

/** The text says that something is booked. */
export function isStated(text: string, subject: string, hasCode: boolean): boolean {
  return hasCode || booked.test(`${subject}\n${text}`)
}
