import { proposeTasksSpec } from '#contract/agent-tools/propose-tasks.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'

export function writeTasks(transcript: Transcript): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const [proposed] = resultsOf(transcript, proposeTasksSpec)
  if (!proposed) return t('replies.noAnswer')
  const { tasks } = proposed.value
  if (tasks.length === 0) return t('replies.tasks.allKnown')
  const lines = tasks.map(({ title, description, dueOn }) => {
    const due = dueOn ? t('replies.tasks.due', { title, due: formatDay(dueOn, locale) }) : title
    return t('replies.tasks.task', {
      title: description ? t('replies.tasks.described', { title: due, description }) : due,
    })
  })
  const opening = joinTexts('sentences', [t('replies.tasks.opening', { count: tasks.length }), proposed.cite], locale)
  return [opening, lines.join('\n'), t('replies.tasks.closing')].join('\n\n')
}
