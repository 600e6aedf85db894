'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Input } from '#components/ui/input.tsx'
import { useBriefText } from '#features/trips/hooks/use-brief-text.ts'
import { ChoiceChips } from './choice-chips.tsx'

const mostWords = 20

/** Words that one tap removes, and a line to add one. */
export function ListEditor({
  label,
  values,
  onChange,
}: {
  label: string
  values: readonly string[]
  onChange: (values: string[]) => void
}) {
  const t = useTranslations('brief')
  const { wordText } = useBriefText()
  const [text, setText] = useState('')
  const word = text.trim()
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (word !== '' && !values.includes(word)) onChange([...values, word])
      }}
    >
      {values.length > 0 ? (
        <ChoiceChips
          label={t('tapToRemove')}
          options={values.map((value) => ({ label: wordText(value), isOn: true }))}
          onPick={(index) => onChange(values.filter((_, at) => at !== index))}
        />
      ) : null}
      {values.length < mostWords ? (
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <Field label={t('addTo', { field: label })}>
              {(control) => (
                <Input {...control} maxLength={80} value={text} onChange={({ target }) => setText(target.value)} />
              )}
            </Field>
          </div>
          <IconButton type="submit" variant="secondary" icon={Plus} label={t('add')} disabled={word === ''} />
        </div>
      ) : null}
    </form>
  )
}
