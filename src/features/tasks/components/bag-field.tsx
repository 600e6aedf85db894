'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Combobox } from '#components/ui/combobox.tsx'
import { Field } from '#components/ui/field.tsx'
import { longestBag } from '#contract/limits.ts'

/** A bag that the list knows already, or the name of a new one. */
export function BagField({
  bags,
  value,
  onChange,
}: {
  bags: readonly string[]
  value: string
  onChange: (bag: string) => void
}) {
  const t = useTranslations('packing')
  const [isOpen, setOpen] = useState(false)
  const typed = value.trim().toLowerCase()
  return (
    <Field label={t('bag')}>
      {(control) => (
        <Combobox
          control={control}
          label={t('bags')}
          placeholder={t('bagExample')}
          maxLength={longestBag}
          value={value}
          items={bags.filter((bag) => bag.toLowerCase().includes(typed) && bag !== value.trim())}
          itemKey={(bag) => bag}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onType={onChange}
          onSelect={onChange}
          renderItem={(bag) => bag}
        />
      )}
    </Field>
  )
}
