// Places that a message in Chinese names without wanting to go there: where somebody lives, studies or works, where one has been,
// what something is compared with, where one only changes trains. A city beside another one is a stop only with evidence for it.
import type { CityMention } from '../names/city-names.ts'
import { isOrigin } from './stops.ts'

const life =
  '(?:上班|上大学|上学|读书|读大学|读研|读博|念书|念大学|求学|留学|工作|实习|打工|定居|生活|长大|出生|当兵|退休|养老|安家|租房|买房|带孙子|带娃|开店|做生意|住了|住着)'
const livesAfter = new RegExp(
  `^(?:市|那边|那儿|这边)?(?:${life}|的(?:朋友|同学|同事|亲戚|老师|客户|闺蜜|兄弟|哥们|网友|战友|姐妹|家人|家里|房子|公司|单位|学校)|(?:本地)?(?:人|银儿?)(?!民|少|多|均|太))`,
  'u',
)
const livesBefore =
  /(?:大学|学校|单位|公司|户口|籍贯|老家|娘家|婆家|(?:同学|朋友|闺蜜|网友|同事|战友|亲戚|爸妈|父母|儿子|女儿|他|她|他们|她们)(?:家|人)?(?:现在|目前|平时|一直|都)?住?)(?:就|都)?(?:在|是)$/u
/** Another time, in the same clause. */
const formerly =
  /(?:上一?次|上回|去年|前年|大前年|往年|之前|以前|从前|早先|曾经|小时候|那次|那年|前[几两]年|前阵子|前段时间|上个?月|今年[^，,。]{0,4}(?=刚|已)|(?<![飞坐赶])刚从|才从|刚去|刚玩)[^，,。；;！!？?]*$/u
const beenAfter =
  /^(?:那边|我们?|都|已经?|早就?|也|全)*(?:去|玩|来|逛|看|待|住|呆)(?:过|腻|烦|够)|^(?:刚)?回来(?:不久|没多久)?|^(?:那次|那回|那趟)/u
/** It did not come off then: 上次没去成西安. */
const notYet = /没(?:有)?(?:能)?(?:去|玩|逛|看|来|待)(?:成|够|到|完|过|上|透)|没来得及|没赶上|还想(?:再)?去/u
const comparedBefore = /(?:比|像|跟|和|不如|不像|好过|类似于?|离|距离?|相比)$/u
const comparedAfter =
  /^(?:那边|那儿|市区)?(?:还|更|要|也|又|都|很|太|不|挺|比较)*(?:那样|那种|那么|似的|一样|差不多|便宜|贵|近|远|冷|热)/u
/** 听说大理很商业化了 */
const verdictAfter =
  /^(?:那边|那儿)?(?:现在|都|也|已经|太|很|好|有点儿?|特别|越来越|人)+(?:商业化|贵|挤|多|冷|热|远|无聊|坑|没意思|折腾)/u
const changesAfter = /^(?:机场|站)?(?:转机|中转|转车|换乘|经停|转一下机)/u
const changesBefore = /(?:经|经由|经停|在)$/u

const wantedBefore =
  /(?:[去到飞往赴奔来游逛玩冲进抵]|自驾|打卡|杀[到去]|转战|直奔|选|定|要么|或者?|还是|就|改成?|换成?|目的地(?:是|为|定)?|最后|然后|再|先|接着|顺[便道路]|途[径经]|经过|第[一二三四五]站(?:是)?|加(?:个|上)?|[一二两三四五六七八九十\d](?:天|日|晚|夜))(?:一?趟|一下)?$/u
const wantedAfter =
  /^(?:市|那边|那儿|这边|两地|一带)?(?:[玩游逛]|待(?!遇)|呆|之?旅|自由行|攻略|行程|走走|走起|转转|[\d一二两三四五六七八九十](?:个)?(?:大?白?天|日|晚|夜|整)|怎么(?:玩|安排|排)|过[年节周个]|碰头|会合|汇合|集合|碰面|见面|聚|度假|蜜月|落地|下[机车]|吧|也?想去|也去|必去|进(?!修))/u
const travels = /[玩游逛吃看停歇转聚]|待|呆|住[\d一二两三四五六七八九十一]|碰头|会合|汇合|集合|碰面|见面|过[年节]|度假/u
/** Nothing else stands between two names of a list. */
const listed = /^[\s、，,和跟与加+/及\-—~到再→]*(?:还有|以及)?[\s、和跟与]*$/u

/** Those of `cities` that are named for something else. `hasGoal`: the trip has a destination already. */
export function placesAside(text: string, cities: readonly CityMention[], hasGoal: boolean): CityMention[] {
  const inHan = cities.filter(
    ({ start, end, isCountry }) => !isCountry && /\p{Script=Han}/u.test(text.slice(start, end)),
  )
  const others = inHan.filter(({ start, end }) => !isOrigin(text, start, end))
  const spoken = others.filter((city) => isSpokenOf(text, city))
  const wanted = others.filter((city) => !spoken.includes(city) && isWanted(text, city))
  const names = new Set(wanted.map(({ name }) => name))
  const aside = others.filter((city) => {
    if (names.has(city.name)) return spoken.includes(city)
    const hasOther =
      names.size > 0 || hasGoal || others.some((other) => other.name !== city.name && !spoken.includes(other))
    if (spoken.includes(city)) return hasOther
    return names.size > 0 && !wanted.includes(city) && isAtRest(text, city) && !isBesideWanted(text, city, wanted)
  })
  return aside
}

function isSpokenOf(text: string, { start, end }: CityMention): boolean {
  const [head, tail] = [text.slice(0, start), text.slice(end)]
  const before = /[^，,。；;！!？?]*$/u.exec(head)?.[0] ?? ''
  const clause = before + (/^[^，,。；;！!？?]*/u.exec(tail)?.[0] ?? '')
  if (livesAfter.test(tail) || livesBefore.test(before)) return true
  if ((formerly.test(before) || beenAfter.test(tail)) && !notYet.test(clause)) return true
  if (verdictAfter.test(tail)) return true
  if (comparedBefore.test(before) && comparedAfter.test(tail)) return true
  return changesAfter.test(tail) && (changesBefore.test(before) || before === '')
}

function isWanted(text: string, { start, end }: CityMention): boolean {
  const tail = text.slice(end)
  const rest = /^[^，,。；;！!？?]*/u.exec(tail)?.[0] ?? ''
  const isAt = /在$/u.test(text.slice(0, start))
  return wantedBefore.test(text.slice(0, start)) || wantedAfter.test(tail) || (isAt && travels.test(rest))
}

/** 在武汉上大学, 大学在南京: where somebody is, not where they go. */
function isAtRest(text: string, { start, end }: CityMention): boolean {
  const rest = /^[^，,。；;！!？?]*/u.exec(text.slice(end))?.[0] ?? ''
  return /[在是]$/u.test(text.slice(0, start)) && !travels.test(rest)
}

function isBesideWanted(text: string, city: CityMention, wanted: readonly CityMention[]): boolean {
  return wanted.some(
    (other) =>
      (other.start >= city.end && listed.test(text.slice(city.end, other.start))) ||
      (city.start >= other.end && listed.test(text.slice(other.end, city.start))),
  )
}
