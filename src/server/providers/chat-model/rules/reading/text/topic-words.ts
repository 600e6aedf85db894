// Words that say what a value is about: people, money, time. They are used where a message gives a value of their topic, also where
// it comes back to them; alone they are content like any other.
import type { MarkedText } from './marked-text.ts'
import { isPlainWord } from './plain-words.ts'

export type Topic = 'people' | 'money' | 'time' | 'journey' | 'lodging' | 'food'

const words: Record<Topic, ReadonlySet<string>> = {
  people: new Set(
    "people person adults adult kid kids child children group party family friends friend wife husband partner girlfriend boyfriend mum mom dad mother father parents son daughter baby toddler couple folks guys gals girls boys lads ladies colleague colleagues coworker coworkers mate mates buddy buddies pal pals twin twins sister brother sibling siblings cousin aunt uncle grandma grandpa gran granny nan grandmother grandfather law in-law in-laws gf bf bff fiance fiancee spouse hubby parent dads moms mums mother's father's aged age years year old 人 大人 小孩 孩子 老婆 老公 妈妈 爸爸 爸妈 父母 朋友 情侣 夫妻 带 带着 女朋友 男朋友 闺蜜 外婆 奶奶 爷爷 同事 同学 爱人 丈夫 妻子 老人 姨 姑 舅 叔 伯 弟 妹 姐 哥 姥姥 姥爷 婆婆 公公 岳父 岳母 对象 女票 男票 媳妇 老伴 两口 小两口 老两口 两口子 闺女 儿子 女儿 娃 宝宝 宝贝 小朋友 姑娘 女生 男生 男孩 女孩 男孩子 女孩子 上小学 上学 上幼儿园 小学生 哥们 兄弟 姐妹 团友 大小 老大 老二 老三".split(
      ' ',
    ),
  ),
  money: new Set(
    'budget money cost costs price max maximum broke poor pay paying paid costing afford save saving spend spending limit total 预算 人均 每人 总 一共 总共 以内 以下 不超过 最多 元 块 钱 费用 花 花费 要花 贵 便宜 穷'.split(
      ' ',
    ),
  ),
  time: new Set(
    "day days night nights week weeks weekend month months morning mornings afternoon evening early late date dates starts starting start end ending ends ended end's begin beginning today tomorrow tonight hour hours minute minutes trip's day's morning's o'clock pm today's tomorrow's tonight's yesterday season seasons holidays term vacations break sleep sleeping wake woke half quarter period stay stays stayed staying 天 晚 日 号 月 年 周 星期 周末 期间 早 晚上 早上 上午 下午 中午 第一天 最后一天 每天 小时 分钟 今天 明天 一天 一晚 三天 两天 四天 五天 去年 今年 明年 前年 后年 几天 那几天 这几天 日子 傍晚 凌晨 半夜 深夜 礼拜 季节 假期 放假 睡到 睡 睡觉 起床 休息 头一天".split(
      ' ',
    ),
  ),
  journey: new Set(
    'arrive leave land fly arriving leaving arrival arrives departure departs leaves flies flying flew flight flights plane planes train trains eurostar drive driving airport station ticket tickets return returning returned 机场 火车站 高铁站 车站 飞机 航班 机票 高铁 火车 动车 车票 票 双流 天府 首都 虹桥 浦东 落地 降落 起飞 抵达 到达 坐 车 回去 回家'.split(
      ' ',
    ),
  ),
  lodging: new Set(
    'hotel hotels flat house room rooms bed beds stay stays staying stayed sleep book booked booking reserved reservation reservations 酒店 住 回酒店 订 预订 订好 定好'.split(
      ' ',
    ),
  ),
  food: new Set(
    'food eat eats eating meal meals lunch dinner supper brunch snack snacks course restaurant restaurants eatery drink drinking allergic allergy type 吃 喝 吃喝 吃吃喝喝 饮食 过敏 习惯 店'.split(
      ' ',
    ),
  ),
}
/** Content without a topic that no name of a place is told by. */
const common = new Set(
  'university uni school college work working job office company amazing awesome lovely wonderful beautiful fantastic incredible cool funny exciting retired forget surprised surprise sold sell carry carrying stupid silly exhausted tired design switch sets 公司 单位 团队 团建 学生 大学生 开会 工作 紧张 出国 玩乐'.split(
    ' ',
  ),
)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export function markTopics(source: MarkedText, topics: readonly Topic[]): void {
  const isOfTopic = (word: string) => topics.some((topic) => words[topic].has(word))
  for (const { segment, index, isWordLike } of segmenter.segment(source.text)) {
    if (!isWordLike || !isOfTopic(segment.toLowerCase())) continue
    source.mark(index, index + segment.length)
  }
}

/** Too common to name a place by itself. */
export function isEverydayWord(word: string): boolean {
  const lower = word.toLowerCase()
  return isPlainWord(word) || common.has(lower) || Object.values(words).some((topic) => topic.has(lower))
}
