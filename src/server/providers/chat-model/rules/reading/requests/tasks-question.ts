// Questions about the tasks that the trip has: which are open, left or overdue. What else to prepare is another question.
const tasks = /\b(?:tasks?|to-?dos?|to[- ]do (?:list|items?))\b|任务|待办/iu
const state =
  /\b(?:open|left|still|remain(?:s|ing)?|outstanding|over ?due|undone|unfinished|pending|done|due|our|my)\b|还|没|未|剩|哪些|逾期|过期|到期/iu
const overdue =
  /\b(?:is|are|anything|what(?:'s| is)) (?:anything |already )?over ?due\b|(?:有|哪些).{0,6}(?:逾期|过期|超期)/iu
const changes = /\b(?:add|create|new|suggest|propose|mark|tick|remove|delete)\b|加|新建|建议|标记|勾|删/iu

export function asksForTasks(text: string): boolean {
  return !changes.test(text) && (overdue.test(text) || (tasks.test(text) && state.test(text)))
}
