// What travelers want to keep of a trip: a report as a file, and the photos by day.
import type { ReportFormat } from '#contract/report.ts'

const refused = /\b(?:don't|do not|didn't|never|no need|without|stop)\b|不要|不用|不必|别|没必要|先不/iu
const spending = /\b(?:spending|expenses?|costs?|budget)\b|花费|花销|开销|开支|支出|消费|费用|预算/iu

/** Making is asked for: "trip report please" is answered in the chat. */
const asksReport =
  /\b(?:mak\w*|build\w*|creat\w*|generat\w*|prepar\w*|produc\w*|export\w*|download\w*|print\w*|sav\w*|put together|turn (?:it|this|that|the trip|our trip|my trip) into)\b[^.?!,;]{0,30}\b(?:reports?|pdf|(?:share|shareable|sharing|story|post) (?:picture|image|card)|(?:picture|image|card)s? (?:to share|for (?:posts?|stories|a story|sharing|social\w*|instagram))|posters?)\b|\b(?:as|in|into) (?:a |an )?pdf\b|\bprint\w* (?:out )?(?:the |our |my )?(?:plan|itinerary)\b|(?:做|生成|制作|导出|下载|打印|弄|整|写|出|保存|创建|输出)(?:成|个|一[个份张]|份|张)?[^，。？！；,]{0,10}(?:报告|PDF|分享图|海报|长图)|(?:报告|PDF|分享图|海报|长图)[^，。？！；,]{0,6}(?:做|生成|导出|下载|打印|弄|整)(?:一下|出来|好|一份|吧|$)|打印[^，。？！；,]{0,6}(?:行程|计划)/iu

const formats: readonly [ReportFormat, RegExp][] = [
  ['story', /\b(?:story|stories|tall|vertical|portrait)\b|竖版|竖图|长图|朋友圈|小红书/iu],
  ['image', /\b(?:picture|image|card|poster)s?\b|分享图|海报|横版|图片/iu],
  [
    'itinerary',
    /\b(?:plan|itinerary)\b|行程单|打印(?:版)?[^，。？！；,]{0,6}(?:行程|计划)|行程[^，。？！；,]{0,4}打印/iu,
  ],
]

export interface ReportRequest {
  /** Absent: the usual one. */
  format?: ReportFormat
  /** The message without it. */
  rest: string
}

/** null where no file is asked for. */
export function readReportRequest(text: string): ReportRequest | null {
  const said = asksReport.exec(text)?.[0]
  if (!said || spending.test(said) || refused.test(text)) return null
  const format = formats.find(([, pattern]) => pattern.test(said))?.[0]
  return { format, rest: text.replace(said, ' ') }
}

const asksAlbum =
  /\b(?:show|see|view|open|look (?:at|through)|collect\w*|gather\w*|organi[sz]\w*|sort\w*|arrang\w*|group\w*|list|put together|mak\w*|build\w*|creat\w*|find|where are|how many|what|which)\b[^.?!;]{0,24}\b(?:photos?|pictures|pics|snaps|album)\b(?! (?:spots?|places|points|opportunit\w+))|^(?:our |my |the )?(?:photos?|pictures|pics|(?:photo )?album)(?: please)?[.?!]*$|(?:看|整理|归类|分类|收集|汇总|打开|展示|显示|找|做|归档|多少张?|有哪些)[^，。？！；,]{0,8}(?:(?<!拍)照片|相片|相册|影集)(?!的?地方)|(?:照片|相片|相册|影集)[^，。？！；,]{0,8}(?:看|整理|归类|分类|收集|汇总|打开|展示|按天|归档|在哪|多少|有哪些)|^(?:我们?的)?(?:照片|相册|影集)[。？！]*$/iu

export function asksForAlbum(text: string): boolean {
  return asksAlbum.test(text) && !refused.test(text)
}
