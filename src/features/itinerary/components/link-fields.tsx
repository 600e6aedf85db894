'use client'
import { ExternalLink, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form'
import { fieldError } from '#components/form/form-field.tsx'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Input } from '#components/ui/input.tsx'
import { mostItemLinks } from '#contract/limits.ts'
import { linkTitle, readWebAddress } from '#features/plan-items/item-links.ts'
import { classNames } from '#lib/class-names.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { useItemFieldError } from '../hooks/use-item-field-error.ts'
import type { ItemForm } from '../item-form.ts'

/** Pages about an item. Who may not edit sees the links alone. */
export function LinkFields({ form }: { form: UseFormReturn<ItemForm> }) {
  const t = useTranslations('plan.form')
  const { canWrite } = usePlan()
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'links' })
  if (!canWrite && fields.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium text-ink text-sm">{t('links')}</p>
      {fields.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {fields.map((field, index) => (
            <li key={field.id}>
              {canWrite ? (
                <LinkRow form={form} index={index} onRemove={() => remove(index)} />
              ) : (
                <a href={field.url} target="_blank" rel="noreferrer" className="link break-all">
                  {linkTitle(field)}
                </a>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {canWrite && fields.length < mostItemLinks ? (
        <Button size="sm" className="self-start" onClick={() => append({ title: '', url: '' })}>
          <Plus aria-hidden strokeWidth={1.75} />
          {t('addLink')}
        </Button>
      ) : null}
    </div>
  )
}

function LinkRow({ form, index, onRemove }: { form: UseFormReturn<ItemForm>; index: number; onRemove: () => void }) {
  const t = useTranslations('plan.form')
  const describeError = useItemFieldError()
  const url = useWatch({ control: form.control, name: `links.${index}.url` })
  const address = readWebAddress(url ?? '')
  const error = fieldError(form, `links.${index}.url`, describeError)
  const number = index + 1
  return (
    <div>
      <div className="flex items-start gap-1">
        <div className="grid min-w-0 flex-1 gap-1.5 sm:grid-cols-[2fr_3fr]">
          <Input
            {...form.register(`links.${index}.title`)}
            aria-label={t('linkTitle', { number })}
            placeholder={t('linkTitleExample')}
            maxLength={120}
          />
          <Input
            {...form.register(`links.${index}.url`)}
            aria-label={t('linkUrl', { number })}
            aria-invalid={error ? true : undefined}
            placeholder="https://"
            inputMode="url"
            autoComplete="off"
            maxLength={1000}
          />
        </div>
        {address ? (
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            aria-label={t('openLink', { number })}
            className={classNames(buttonClasses({ variant: 'quiet' }), 'w-9 px-0 pointer-coarse:w-11')}
          >
            <ExternalLink aria-hidden strokeWidth={1.75} />
          </a>
        ) : null}
        <IconButton icon={X} label={t('removeLink', { number })} onClick={onRemove} />
      </div>
      <p aria-live="polite" className={error ? 'mt-1 text-danger text-sm' : 'sr-only'}>
        {error}
      </p>
    </div>
  )
}
