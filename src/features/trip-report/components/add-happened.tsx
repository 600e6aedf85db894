'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'

const longest = 200

/** Something that came about without a plan. */
export function AddHappened({
  days,
  isAdding,
  onAdd,
}: {
  /** How many days the trip had. */
  days: number
  isAdding: boolean
  onAdd: (title: string, day: number | null) => Promise<void>
}) {
  const t = useTranslations('post.add')
  const tCommon = useTranslations('common')
  const [title, setTitle] = useState('')
  const [day, setDay] = useState('1')
  const numbers = Array.from({ length: days }, (_, index) => String(index + 1))
  const add = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = title.trim()
    if (text === '' || isAdding) return
    // The action shows a failure; the text stays.
    await onAdd(text, days > 0 ? Number(day) : null).then(
      () => setTitle(''),
      () => {},
    )
  }
  return (
    <form onSubmit={(event) => void add(event)} className="mt-4 flex flex-wrap items-end gap-2">
      <Field label={t('title')} className="min-w-48 flex-1">
        {(control) => (
          <Input
            {...control}
            value={title}
            maxLength={longest}
            placeholder={t('example')}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      {days > 0 ? (
        <Field label={t('day')}>
          {(control) => (
            <Select
              {...control}
              value={day}
              options={numbers.map((value) => ({ value, label: tCommon('day', { number: Number(value) }) }))}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <Button type="submit" busy={isAdding} disabled={title.trim() === ''}>
        <Plus aria-hidden strokeWidth={1.75} />
        {t('submit')}
      </Button>
    </form>
  )
}
