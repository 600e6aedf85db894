// Messages about what the assistant knows of the traveler: asked for, to be noted, or to be forgotten.
import { forgetSpec, recallMemorySpec, rememberSpec } from '#contract/agent-tools/memory-tools.ts'
import { callOf, type ToolCall } from './tool-call.ts'

/** "Remember to book the tickets" and 记得带护照 are no facts about the traveler. */
const noted =
  /^(?:please,? |pls )?(?:(?:can|could|would) you )?(?:please )?(?:remember|note|keep in mind)(?: that| this)?[:,]? (?=(?:i|i'm|i've|we|we're|my|our)\b)(.+)$|^(?:请|麻烦)?(?:你)?(?:帮我)?(?:记住|记一下|记下来?|记得|牢记)[一下]*[，,：:]?\s*(?=我)(.+)$/iu
/** "For the record I hate queueing" is told to be known later as well. */
const forTheRecord = /^(?:just )?for (?:the record|future reference),? (?=(?:i|i'm|we|we're|my|our)\b)(.+)$/iu
/** A note without an item is kept whole, and offered to be saved: 记一下笔记 药在随身包里, "make a note: pills in my bag". */
const noteOfOwn =
  /^(?:please,? )?(?:make|take|save) a note[:：] ?(.+)$|^(?:请|麻烦)?(?:你)?(?:帮我)?(?:记|写|加)(?:一下|一?个|一?条|下)?(?:笔记|备忘)[：:，,\s]+(.+)$/isu
/** Said of all trips to come: "in future don't plan museums for me", 以后别给我排博物馆. */
const standing =
  /^(?:please,? )?((?:in (?:the )?future|from now on|next time|for (?:the )?next time),? (?:please )?(?:don'?t|do not|never|no|avoid|skip|leave out|always|only)\b.+|(?:please )?never (?:again )?(?:plan|book|suggest|recommend|give|put|schedule)\b.+)$|^((?:以后|今后|往后|下次|下回)(?:都|就|请|麻烦)?(?:别|不要|不用|少|尽量|多)(?:再)?(?:给|帮|替)?(?:我们?|咱们?)?(?:再)?(?:安排|排|推荐|订|去|选|加).+)$/iu
/** "Hated how rushed it was. Remember that for next time": the fact stands before. */
const saidBefore =
  /^(.{6,}?)[.,;:!] *(?:so |and |but |please,? |pls |(?:can|could) you )*(?:remember|note|keep|bear|save) (?:that|this|it|those|these|all (?:of )?(?:that|this))(?: (?:in mind|down))?(?:,? please)? for (?:the |our |my |any )?(?:next|future|following|coming) (?:time|trips?|ones?|holidays?|travels)(?:,? please)?$|^(.{4,}?)[，。,；！](?:请|麻烦|你|给我|帮我|都|就)*(?:记住?|记下来?|记着|记得)(?:这个|这点|这些|一下|下|了|着)*[，,]?(?:给|留着?|好)?(?:下次|下回|以后|下一次|今后)(?:出去|旅行|出门|的?行程|再)?(?:用|参考|注意|玩|排|别忘了?|也|要)?(?:吧|哦|啊)?$|^(.{4,}?)[，。,；！](?:下次|下回|以后|今后)(?:请|麻烦|你|给我|帮我|都|要|也)*(?:记住?|记下来?|记着|记得)(?:这个|这点|这些|一下|下|了|着)*(?:吧|哦|啊)?$/isu
const asked =
  /\bwhat (?:do|have|did) you (?:know|remember|remembered|learn|learnt|learned)(?: so far)? (?:about|of) (?:me|my)\b(?!.{0,16}\b(?:trip|ratings?)\b)|\bdo you (?:still )?(?:remember|know) (?:me\b|what i (?:like|eat|prefer|hate)|my (?:preferences|habits))|\bwhat are my (?:preferences|habits)\b|你(?:还|都)?(?:记得|知道|记住?了?|记着|了解)(?:了)?(?:哪些|什么|啥|多少)?(?:关于)?我(?:的|哪些|什么|些什么|点?啥|多少|喜欢|不)|关于我.{0,4}(?:记得|知道|记住)|我的(?:偏好|喜好|习惯)(?:是什么|有哪些|都有什么)/iu
const forgotten =
  /^(?:please,? |pls )?(?:(?:can|could|would) you )?(?:please )?(?:forget|delete|don'?t remember|stop remembering)(?: that| about)? (?:(?:what(?:ever)?|everything|anything|all) you (?:know|remember|have|keep)(?: about| of| on)? )?(?=(?:i|i'm|i've|we|me|my|our|what i)\b)(.+)$|^(?:请|麻烦)?(?:你)?(?:帮我)?(?:忘掉|忘记|忘了|别再?记(?:得|着|住)?|不要再?记(?:得|着|住)?|删掉|删除)(?:关于)?\s*(?=我(?!的行程|的计划))(.+)$/iu

/** Empty where the message is about something else. */
export function memoryCalls(message: string): ToolCall[] {
  const text = message.trim().replace(/[.!。！]+$/u, '')
  if (asked.test(text)) return [callOf(recallMemorySpec, {})]
  const fact =
    saidIn(noted, text) ??
    saidIn(forTheRecord, text) ??
    saidIn(noteOfOwn, text) ??
    saidIn(standing, text) ??
    saidIn(saidBefore, text)
  if (fact) return [callOf(rememberSpec, { text: fact.slice(0, 300) })]
  const what = saidIn(forgotten, text)
  return what ? [callOf(forgetSpec, { what: what.slice(0, 200) })] : []
}

function saidIn(pattern: RegExp, text: string): string | undefined {
  const match = pattern.exec(text)
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim()
}
