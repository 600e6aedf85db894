'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { LoadingRegion } from '#components/ui/loading-region.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { StageName } from '#contract/stage.ts'
import type { TaskSuggestion } from '#contract/task.ts'
import { useAppError } from '#lib/app-error.ts'
import { formatDay } from '#lib/format.ts'
import { trpc } from '#lib/trpc.ts'
import { useSuggestionChoice } from '../hooks/use-suggestion-choice.ts'

const stages = ['pre', 'on', 'post'] as const satisfies readonly StageName[]

/** Tasks that such a trip usually needs. Only those that are ticked are added. */
export function SuggestionSheet({
  tripId,
  onAdd,
  onClose,
}: {
  tripId: string
  onAdd: (tasks: TaskSuggestion[]) => Promise<unknown>
  onClose: () => void
}) {
  const t = useTranslations('tasks.suggestions')
  const tCommon = useTranslations('common')
  const tName = useTranslations('stages.name')
  const explain = useAppError()
  const { data, error, refetch } = trpc.tasks.suggestions.useQuery({ tripId }, { staleTime: 0 })
  const { dropped, toggle, isSaving, add } = useSuggestionChoice(onAdd, onClose)
  const chosen = data?.tasks.filter(({ title }) => !dropped.has(title)) ?? []
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" busy={isSaving} disabled={chosen.length === 0} onClick={() => add(chosen)}>
            {t('add', { count: chosen.length })}
          </Button>
        </>
      }
    >
      {error ? (
        <ErrorState headingLevel={3} title={t('failed')} onRetry={() => void refetch()}>
          {explain(error)}
        </ErrorState>
      ) : data ? (
        data.tasks.length === 0 ? (
          <EmptyState headingLevel={3} title={t('noneTitle')} example={t('noneLead')} />
        ) : (
          stages
            .filter((stage) => data.tasks.some((task) => task.stage === stage))
            .map((stage) => (
              <div key={stage} className="mb-5">
                <h3 className="mb-1 font-semibold text-sm">{tName(stage)}</h3>
                <ul className="divide-y divide-line">
                  {data.tasks
                    .filter((task) => task.stage === stage)
                    .map((task) => (
                      <li key={task.title}>
                        <Checkbox
                          checked={!dropped.has(task.title)}
                          onChange={() => toggle(task.title)}
                          label={task.title}
                          detail={<SuggestionDetail task={task} />}
                        />
                      </li>
                    ))}
                </ul>
              </div>
            ))
        )
      ) : (
        <LoadingRegion className="flex flex-col gap-3">
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
          <Skeleton className="h-9" />
        </LoadingRegion>
      )}
    </Sheet>
  )
}

function SuggestionDetail({ task }: { task: TaskSuggestion }) {
  const t = useTranslations('tasks.suggestions')
  const locale = useLocale()
  return (
    <>
      {task.description ? <span className="block">{task.description}</span> : null}
      <span className="block">
        {task.dueOn
          ? t('reasonDue', { reason: task.reason, date: formatDay(task.dueOn, locale, 'short') })
          : task.reason}
      </span>
    </>
  )
}
