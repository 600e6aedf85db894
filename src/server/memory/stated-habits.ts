// The sentences of a message that say something of its author that outlasts the trip: "I never take early flights", 我不吃香菜.

/** The author, and a word that holds for long: of habit, liking, diet, health. */
const english =
  /\b(?:i|we)(?:'m| am|'re| are)? (?:really |just |both |all |usually |almost |absolutely |definitely )*(?:never|always|usually|normally|prefer|love|enjoy|like|hate|dislike|detest|avoid|(?:don'?t|do not|can'?t|cannot|won'?t) (?:like|eat|drink|fly|stand|climb|walk|take|manage)|(?:can'?t|cannot) do|allergic|vegetarian|vegan|halal|kosher|muslim|jewish|c(?:o)?eliac|lactose|afraid of|scared of|fond of|not (?:a |an )?(?:morning|early|big fan|fan))\b|\bi (?:have|'ve got|'ve|got) (?:a )?(?:bad knees?|nut allergy|peanut allergy|\w+ allergy)\b|\bmy knees?\b/i
const chinese =
  /我(?:们|们?一家|自己|家)?(?:都|是|一般|平时|通常|真的|特别|比较|最|很|非常|其实|向来|对[^，。；]{1,8}){0,2}(?:从不|从来不|从没|不吃|不喝|不坐|不爱|不喜欢|不习惯|吃不了|喜欢|爱|偏爱|偏好|讨厌|最怕|怕|受不了|一直|总是|习惯|吃素|素食|清真|穆斯林|回民|过敏|不耐受|恐高|晕车|膝盖|爬不了|走不了远路|夜猫子)/u
/** Of this trip, or of a moment; a question says nothing. */
const passing =
  /\b(?:this (?:time|trip|once|weekend|year)|for (?:this|the) trip|today|tonight|tomorrow|yesterday|right now|on day \d|the (?:first|second|third|last) day|(?:would|'d) (?:like|love|prefer|hate))\b|[?？]|这次|这回|这趟|今天|今晚|明天|昨天|现在|第[一二三四五六七八九十\d]+天|[吗呢么]\s*$/iu
const most = 5
const longest = 200

export function statedHabits(message: string): string[] {
  return message
    .split(/(?<=[.!?;。！？；\n])\s*/u)
    .map((sentence) => sentence.trim().replace(/[.!;。！；]+$/u, ''))
    .filter((sentence) => sentence.length > 3 && sentence.length <= longest)
    .filter((sentence) => (english.test(sentence) || chinese.test(sentence)) && !passing.test(sentence))
    .slice(0, most)
}
