// Questions about the tasks that the trip has: which are open, left or overdue. What else to prepare is another question.
const tasks = /\b(?:tasks?|to-?dos?|to[- ]do (?:list|items?))\b|任务|待办/iu
const state =
  /\b(?:open|left|still|remain(?:s|ing)?|outstanding|over ?due|undone|unfinished|pending|done|due|our|my)\b|还|没|未|剩|哪些|逾期|过期|到期/iu
const overdue =
  /\b(?:is|are|anything|what(?:'s| is)) (?:anything |already )?over ?due\b|(?:有|哪些).{0,6}(?:逾期|过期|超期)/iu
const changes = /\b(?:add|create|new|suggest|propose|mark|tick|remove|delete)\b|加|新建|建议|标记|勾|删/iu

/** "What is left to sort out before we fly?", 还有什么没准备好: what is not done yet, of things one prepares. */
const preparing = '(?:prepar(?:e|ed)|sort(?:ed)? out|organi[sz]ed?|arranged?|take(?:n)? care of|get ready)'
const leftToDo = new RegExp(
  String.raw`\b(?:what|anything|something|things?|how much)\b.{0,24}\b(?:left|still|remain(?:s|ing)?|yet|outstanding)\b.{0,24}\b(?:${preparing}\b|do(?:ne)? before)|\b(?:what|anything|things?)\b.{0,12}\b(?:haven't|have not|didn't) (?:we |i |you )?(?:yet )?${preparing}\b|还(?:有|剩)?(?:些|点)?(?:什么|啥|哪些|多少|几件|东西|事情?).{0,4}(?:没|未)(?:有)?(?:做|办|弄|搞|准备|收拾|落实|处理|解决|安排)|(?:都|全)?(?:准备|收拾|弄|办|搞)(?:好|完|齐|妥)(?:了)?(?:没有?|吗)`,
  'iu',
)

export function asksForTasks(text: string): boolean {
  return !changes.test(text) && (overdue.test(text) || leftToDo.test(text) || (tasks.test(text) && state.test(text)))
}
