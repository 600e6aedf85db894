'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Sets the server's log level. */
export function LogLevel() {
  const t = useTranslations('admin')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const current = trpc.admin.logLevel.get.useQuery()
  const set = trpc.admin.logLevel.set.useMutation({
    onSuccess: (answer) => {
      utils.admin.logLevel.get.setData(undefined, answer)
      toast.done(t('logLevelToast', { level: answer.level }))
    },
    onError: (error) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
  })
  const shown = set.isPending ? set.variables.level : current.data?.level
  return (
    <Field label={t('logLevel')} hint={t('logLevelHint')} className="mt-8 max-w-56">
      {(control) => (
        <Select
          {...control}
          disabled={!shown}
          value={shown ?? ''}
          onChange={(event) => {
            const level = levels.find((known) => known === event.target.value)
            if (level) set.mutate({ level })
          }}
          options={levels.map((level) => ({ value: level, label: level }))}
        />
      )}
    </Field>
  )
}
