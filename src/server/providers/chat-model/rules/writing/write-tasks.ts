import { proposedTasksSchema } from '../../../../agent/tools/propose-tasks.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import { answers } from './answers.ts'
import { dateText } from './date-text.ts'

export function writeTasks(transcript: Transcript): string {
  const { language } = transcript.context
  const zh = language === 'zh'
  const [proposed] = resultsOf(transcript, 'propose_tasks', proposedTasksSchema)
  if (!proposed) return answers[language].noAnswer
  const { tasks, known } = proposed.value
  if (tasks.length === 0)
    return zh ? `该准备的 ${known} 项已经都在清单里了。` : `All ${known} preparations are on your list already.`
  const lines = tasks.map(({ title, description, dueOn }) => {
    const due = dueOn ? (zh ? `（${dateText(dueOn, 'zh')}前）` : ` (by ${dateText(dueOn, 'en')})`) : ''
    return `• ${title}${due}${description ? `${zh ? '：' : ': '}${description}` : ''}`
  })
  const opening = zh ? `出发前可以准备这 ${tasks.length} 项：` : `${tasks.length} things to prepare before you leave:`
  const closing = zh
    ? '已做成提案，你确认后才会加入任务清单。'
    : 'They are a proposal: nothing joins your tasks until you accept.'
  return [`${opening}${proposed.cite}`, lines.join('\n'), closing].join('\n\n')
}
