'use client'
import { Check, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { isComposing } from '#lib/input-method.ts'
import { isKnownInterest, knownInterests } from '../interests.ts'

const mostInterests = 30

/** The label of an interest; a custom one is shown as written. */
export function useInterestLabel() {
  const t = useTranslations('trips.interests')
  return (interest: string) => (isKnownInterest(interest) ? t(interest) : interest)
}

/** Interests to select, and an input for custom ones. */
export function InterestPicker({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const t = useTranslations('trips.form')
  const tCommon = useTranslations('common')
  const labelOf = useInterestLabel()
  const [own, setOwn] = useState('')
  const options = [...knownInterests, ...value.filter((word) => !isKnownInterest(word))]

  const toggle = (interest: string) =>
    onChange(value.includes(interest) ? value.filter((other) => other !== interest) : [...value, interest])
  const addOwn = () => {
    const word = own.trim()
    if (word && !value.includes(word) && value.length < mostInterests) onChange([...value, word])
    setOwn('')
  }
  return (
    <fieldset>
      <legend className="font-medium text-sm">{t('interests')}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {options.map((interest) => (
          <label
            key={interest}
            className="relative inline-flex h-9 cursor-pointer select-none items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3.5 text-ink-soft text-sm transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 pointer-coarse:h-11"
          >
            <input
              type="checkbox"
              checked={value.includes(interest)}
              onChange={() => toggle(interest)}
              className="peer absolute inset-0 cursor-[inherit] appearance-none rounded-full outline-none"
            />
            <Check aria-hidden className="hidden size-3.5 peer-checked:block" strokeWidth={2.5} />
            {labelOf(interest)}
          </label>
        ))}
      </div>
      <div className="mt-3 flex items-end gap-2">
        <Field label={t('ownInterest')} className="flex-1">
          {(control) => (
            <Input
              {...control}
              value={own}
              maxLength={60}
              placeholder={t('ownInterestExample')}
              onChange={(event) => setOwn(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || isComposing(event)) return
                event.preventDefault()
                addOwn()
              }}
            />
          )}
        </Field>
        <Button onClick={addOwn}>
          <Plus aria-hidden />
          {tCommon('add')}
        </Button>
      </div>
    </fieldset>
  )
}
