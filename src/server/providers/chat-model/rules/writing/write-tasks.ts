import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { proposeTasksSpec } from '#contract/agent-tools/propose-tasks.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'

export function writeTasks(transcript: Transcript): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const [proposed] = resultsOf(transcript, proposeTasksSpec)
  if (!proposed) return writeOpenTasks(transcript)
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

/** The tasks that the trip has, the most urgent first. */
function writeOpenTasks(transcript: Transcript): string {
  const { locale, today } = transcript.context
  const t = createServerTranslator(locale)
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip) return t('replies.noAnswer')
  const open = trip.value.tasks
    .filter(({ status }) => status === 'todo')
    .toSorted(
      (a, b) => Number(a.dueOn === null) - Number(b.dueOn === null) || (a.dueOn ?? '').localeCompare(b.dueOn ?? ''),
    )
  if (open.length === 0) return t('replies.tasks.noneOpen')
  const lines = open.map(({ title, dueOn }) => {
    if (!dueOn) return t('replies.tasks.task', { title })
    const due = formatDay(dueOn, locale)
    return t('replies.tasks.task', { title: t(`replies.tasks.${dueOn < today ? 'overdue' : 'due'}`, { title, due }) })
  })
  return [t('replies.tasks.open', { count: open.length }), lines.join('\n')].join('\n\n')
}
