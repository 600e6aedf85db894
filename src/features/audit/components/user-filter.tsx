'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { trpc } from '#lib/trpc.ts'

const mostUsers = 100

/** All users; the chosen one stays in the list even when their account is gone. */
export function UserFilter({ value, onChange }: { value: string; onChange: (actor: string) => void }) {
  const t = useTranslations('admin.filters')
  const users = trpc.admin.users.list.useQuery({ limit: mostUsers })
  const options = (users.data?.items ?? []).map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))
  const isUnknown = value !== '' && !options.some((option) => option.value === value)
  return (
    <Field label={t('actor')}>
      {(control) => (
        <Select
          {...control}
          value={value}
          placeholder={t('actorAll')}
          onChange={(event) => onChange(event.target.value)}
          options={isUnknown ? [...options, { value, label: value }] : options}
        />
      )}
    </Field>
  )
}
