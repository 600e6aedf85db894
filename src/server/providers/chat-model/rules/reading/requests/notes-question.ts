// Questions about what the travelers wrote down: "what do our notes say about the visa?", 笔记里有没有火锅店.

const asksForNotes =
  /(?:在|从|查|搜|找|看)?(?:一下)?(?:我们?的?|旅行的?|之前的?)?笔记(?:里面?|中|上)?(?:有没有|有|写了?|说了?|提到|关于)?|知识库|\b(?:in|from|check|search|through|into|do|does|did|say in|per) (?:the |my |our |your |trip |these )*notes?\b|\b(?:my|our) notes? (?:say|says|about|on|mention)\b|\bwhat (?:did|have) (?:i|we) (?:save|saved|write down|written down|note down|noted)\b/iu
const leftOver =
  /^(?:\s|[,，。?？!！:：]|say|says|about|on|anything|what|is there|的|有|吗|呢|什么|关于|写)+|(?:\s|[?？。!！]|吗|呢|么)+$/giu

/** What to look for in the notes; null where the clause does not ask for them. */
export function notesQuestion(text: string): string | null {
  if (!asksForNotes.test(text)) return null
  const rest = text.replace(asksForNotes, ' ').replace(leftOver, '').trim()
  return rest === '' ? text : rest
}
