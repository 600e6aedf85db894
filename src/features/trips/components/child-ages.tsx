'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { oldestChild } from '#contract/limits.ts'

const ages = Array.from({ length: oldestChild + 1 }, (_, age) => age)

/** How old each child is; '' where it is not said. */
export function ChildAges({
  count,
  value,
  onChange,
}: {
  count: number
  value: readonly string[]
  onChange: (ages: string[]) => void
}) {
  const t = useTranslations('trips.form')
  const ageOf = (child: number) => value[child] ?? ''
  if (count === 0) return null
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
      {Array.from({ length: count }, (_, child) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: children have no names, only a number
        <Field key={child} label={t('childAge', { n: child + 1 })}>
          {(control) => (
            <Select
              {...control}
              placeholder={t('ageUnknown')}
              options={ages.map((age) => ({ value: String(age), label: t('age', { age }) }))}
              value={ageOf(child)}
              onChange={({ target }) =>
                onChange(Array.from({ length: count }, (_, at) => (at === child ? target.value : ageOf(at))))
              }
            />
          )}
        </Field>
      ))}
    </div>
  )
}
