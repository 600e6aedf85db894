// Groups that Chinese counts by what they are to one another: 姐妹俩, 闺蜜仨, 3女1男.
import type { MarkedText } from '../text/marked-text.ts'
import { chineseNumber, numberOf } from '../text/numbers.ts'

const peers =
  '(?:姐妹|兄弟|姐弟|兄妹|姐们儿?|哥们儿?|闺蜜|好友|老友|朋友|同学|老同学|同事|室友|舍友|战友|基友|搭子|情侣|小?两口|夫妻|夫妇|婆媳|妯娌|翁婿|师徒)'
const pair = new RegExp(`${peers}(?:俩|两个?人?(?![\\d个天晚]|大|小|岁)|二人|2人)`, 'u')
const three = new RegExp(`${peers}(?:仨|三人(?!均)|三个(?!月|小时|景))`, 'u')
const sexes = new RegExp(
  `(?<!孩子?|娃|儿)${chineseNumber}个?(?:女生?|男生?|妹子|汉子)[，,、和跟加+ ]{0,2}${chineseNumber}个?(?:男生?|女生?|妹子|汉子)(?!孩|娃|宝|童|儿|朋友)`,
  'u',
)

/** 南方小土豆三枚, 女大学生两只 */
const jokingly = new RegExp(
  `(?<=[土豆女男妹汉货畜生人客狗粉党族白仔友们萌新])${chineseNumber}[枚只](?=$|[，,。；;！!\\s])`,
  'u',
)

/** 俩厨子, 哥四个: whatever they are called. */
const several = new RegExp(
  `(?:^|[，,、。；;！!\\s]|就|我们|咱们?)(?:(俩|两)|(仨))个?(?:大)?(?=(?:男|女|老|小伙|厨|同|学|哥|姐|闺|朋|程序|老师|打工|单身|菜鸟|搭子|\\p{Script=Han}{1,2}(?:子|生|师|员|手|友|迷|党|人|客|汉|妞))(?!孩|娃|儿(?!子)))(?!\\p{Script=Han}{0,2}(?:孩|娃|宝|儿子|女儿|馆子|园子|院子|日子|点子))|(?:哥|姐|兄弟|姐妹|爷们|娘们)(?:儿)?(?:几个)?${chineseNumber}个(?=$|[，,。；;！!\\s])`,
  'u',
)
/** 老板携夫人及一名助理 */
const delegation = new RegExp(
  `(?:携|偕同?)(?:夫人|太太|妻子|丈夫|先生|女友|男友)(?:[，,]?[及和与、]${chineseNumber}(?:名|位|个)\\p{Script=Han}{2})?`,
  'u',
)
/** 两位长辈，加我和太太; 加上我三个 */
const withSpeaker = new RegExp(
  `${chineseNumber}(?:位|个|名)[\\p{Script=Han}]{0,3}[，, ]?(?:再)?加上?(?:我(?:和|跟|与)?(老婆|老公|太太|先生|媳妇|对象|[男女]朋?友)?|[我咱]们?(俩|两个?))(?![们的])`,
  'u',
)
const allWithSpeaker = new RegExp(
  `加上?我(?:一共|总共|共|就|是)?${chineseNumber}(?:个人?|人|位)(?=$|[，,。；;！!\\s])`,
  'u',
)

/** null where the message counts nobody like that. */
export function hanGroup(source: MarkedText): number | null {
  const whole = numberOf(source.exec(allWithSpeaker)?.[1])
  if (whole) return whole
  const joined = source.exec(withSpeaker)
  if (joined) return (numberOf(joined[1]) ?? 0) + (joined[2] || joined[3] ? 2 : 1)
  const led = source.exec(delegation)
  if (led) return 2 + (numberOf(led[1]) ?? 0)
  const some = source.exec(several)
  if (some) return some[1] ? 2 : some[2] ? 3 : numberOf(some[3])
  const match = source.exec(sexes)
  if (match) return (numberOf(match[1]) ?? 0) + (numberOf(match[2]) ?? 0)
  const joke = numberOf(source.exec(jokingly)?.[1])
  if (joke) return joke
  if (source.has(three)) return 3
  return source.has(pair) ? 2 : null
}

const parentAway = /(?:爸爸?|妈妈?|老公|老婆)(?:得|要|都)?(?:留守|看家|在家|加班|出差|值班|没空|不去|来不了|去不了)/u
const withGrandparents = /爸妈|父母|公婆|爷爷|奶奶|外婆|外公|姥[姥爷]/u

/** 带我家两个神兽，爸爸留守: one adult is left for the children. */
export function isOtherParentAway(text: string): boolean {
  return parentAway.test(text) && !withGrandparents.test(text)
}
