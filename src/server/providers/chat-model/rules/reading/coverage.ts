// Which words of a message no recognizer used.
import type { MarkedText } from './text/marked-text.ts'

/** Words that carry no wish of their own: articles, pronouns, politeness, verbs of asking and planning. */
const plainEnglish = new Set(
  "a an the this that these those it its he she they we us our ours i i'm i'd i've i'll me my mine you your yours he's she's they're we're we'd we've we'll it's there's that's let's who what's which whose and or but so if then than as at by for from in into of off on onto out over to up with without about around between through during per via be is are was were been being am do does did done have has had having can could may might must shall should will would need needs want wants wanted like likes love please pls thanks thank hi hey hello ok okay yes no not just only also too very really quite rather maybe perhaps actually sorry oh well now again still even ever all any some each every both either other another else more most less few many much lot lots bit little good great nice best better well way thing things stuff something anything everything nothing one ones time times get got go going goes come coming make makes making made put take taking give help know think thinking thought feel say said tell ask let keep see look looking find plan planning plans trip trips travel traveling travelling visit visiting itinerary holiday vacation day days night nights week weeks weekend month months people person adults adult kids kid child children us group party family friends friend wife husband partner girlfriend boyfriend mum mom dad mother father parents son daughter baby toddler year years old budget money total cost price around max maximum under below within start starting starts end ending first last next later before after until morning mornings afternoon evening early late mean meant already currently possible ideally basically kind sort type allergic allergy food eat eats eating meal meals free here there where when how why because since while yet else up down don't doesn't didn't can't won't isn't aren't i.e e.g etc us doing what whats show shows instead change changes move switch call use using used set sets enter stay staying stays spend spending leaving arriving begin beginning check list open close today tonight tomorrow schedule scheduled able busy far left right main overall design couple hour hours minute minutes place places spot spots pace style version number second third explore exploring discover experience wander around somewhere anywhere else's offer along fill filled tired exhausted looks look feels light limit cost costs able ready arrive leave land fly pick build create organise organize arrange suggest option options idea ideas prefer preferably interested into hate dislike avoid skip enjoy fan big small long short hard easy different same new whole full empty through nobody none airport station hotel city center centre downtown town".split(
    ' ',
  ),
)
const plainHan = new Set(
  '我 我们 咱 咱们 你 您 他 她 它 他们 她们 自己 大家 的 地 得 了 着 过 吗 呢 吧 啊 呀 哦 嗯 嘛 啦 哈 是 有 在 和 跟 与 同 或 或者 以及 还 也 都 就 才 再 又 很 挺 太 更 最 比较 非常 特别 一点 一些 一下 点 些 个 位 家 次 把 被 将 给 让 帮 帮我 给我 请 请问 麻烦 想 要 想要 需要 希望 打算 准备 可以 能 能不能 可不可以 会 应该 得 去 来 到 从 玩 逛 看 吃 喝 住 走 做 排 安排 规划 计划 设计 制定 出 求 行程 路线 攻略 方案 日程 旅行 旅游 旅程 出行 游 之旅 天 晚 日 号 月 年 周 星期 周末 人 大人 小孩 孩子 大 小 预算 人均 每人 总 一共 总共 大概 左右 以内 以下 不超过 最多 元 块 钱 不 没 没有 别 不要 不想 不能 不用 无 这 那 这个 那个 这些 那些 这样 那样 什么 怎么 怎么样 如何 哪 哪里 几 多少 为什么 因为 所以 但 但是 不过 如果 的话 然后 之后 以后 以前 之前 前 后 时候 时间 开始 结束 出发 回来 喜欢 爱 讨厌 多 少 好 好的 比较好 合适 方便 一起 一个 两个 随便 看着办 其他 别的 都行 左右 期间 主要 尽量 最好 一定 必须 改 改成 改为 换 换成 改到 还是 或是 说 说错 忘 对 错 老婆 老公 妈妈 爸爸 爸妈 父母 朋友 情侣 夫妻 带 带着 过敏 早 晚上 早上 上午 下午 中午 第一 最后 全程 全部 这次 这趟 第一天 最后一天 够 算 行 每天 景点 地方 东西 小时 分钟 状态 这边 那边 当地 目前 今天 明天 差不多 通常 一般 大约 费用 花 花费 要花 度假 之旅 节奏 其余 随意 帮忙 列 查 看一下 看看 找 推荐 值得 下 掉 全 动 必 通 坐 车 先 已经 儿 久 长 短 贵 便宜 列 店 正宗 特 睡到 老人 回 出门 回酒店 一份 一条 一张 一家 一天 一晚 三天 两天 四天 五天 段 场 顿 景 满 累 赶 松 紧 加 补 减 没什么 特别 本来 其实 反正 可能 也许 估计 另外 还要 顺便 以及 之类 什么的 左右 哪些 哪家 哪个 那种 这种 有名 地道 女朋友 男朋友 闺蜜 老人 外婆 奶奶 爷爷 同事 同学 爱人 丈夫 妻子 机场 火车站 高铁站 车站 酒店 市区 市中心'.split(
    ' ',
  ),
)
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Runs of content words, as they stand in the text. */
export function unusedWords(source: MarkedText): string[] {
  const { text } = source
  const runs: { start: number; end: number }[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const end = index + segment.length
    if (!isWordLike || isPlain(segment) || source.isUsed(index, end)) continue
    const last = runs.at(-1)
    if (last && /^\s?$/u.test(text.slice(last.end, index))) last.end = end
    else runs.push({ start: index, end })
  }
  return runs.map(({ start, end }) => text.slice(start, end)).slice(0, 10)
}

function isPlain(word: string): boolean {
  const lower = word.toLowerCase()
  if (plainEnglish.has(lower) || plainHan.has(lower)) return true
  if (/^\p{Script=Han}+$/u.test(word)) return Array.from(word).every((character) => plainHan.has(character))
  return /^[a-z]$/i.test(word)
}

/** Words that carry meaning, used or not. */
export function countContentWords(text: string): number {
  return [...segmenter.segment(text)].filter(({ segment, isWordLike }) => isWordLike && !isPlain(segment)).length
}
