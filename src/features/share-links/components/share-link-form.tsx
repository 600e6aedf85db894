'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField, fieldError } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SecretLink } from '#components/ui/secret-link.tsx'
import { Select } from '#components/ui/select.tsx'
import { type CreatedShareLink, type ShareSection, shareSections } from '#contract/share-link.ts'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { lastDayAhead, linkDays, linkExpiry } from '../link-expiry.ts'

/** Error messages are codes. */
const schema = z.object({
  sections: z.array(z.custom<ShareSection>()).check(z.minLength(1, 'sectionMissing')),
  days: z.enum(linkDays),
  password: z.string().check(z.regex(/^(.{6,128})?$/s, 'passwordShort')),
})
type LinkForm = z.infer<typeof schema>
const serverFields = { sections: 'sections', expiresAt: 'days', password: 'password' } as const

interface ShareLinkFormProps {
  tripId: string
  /** `YYYY-MM-DD`; null without dates. */
  lastDay: string | null
}

/** Makes a public link; it is shown once. */
export function ShareLinkForm({ tripId, lastDay }: ShareLinkFormProps) {
  const t = useTranslations('share')
  const utils = trpc.useUtils()
  const [created, setCreated] = useState<CreatedShareLink | null>(null)
  const [ahead] = useState(() => lastDayAhead(lastDay, Date.now()))
  const initial: LinkForm = { sections: ['plan', 'map'], days: ahead ? 'afterTrip' : '30', password: '' }
  const form = useForm({ resolver: zodResolver(schema), defaultValues: initial })
  const chosen = useController({ control: form.control, name: 'sections' }).field
  const { message, handlers } = useFormFailure(form, serverFields)
  const create = trpc.companions.shareLinks.create.useMutation({
    ...handlers,
    onSuccess: (made) => {
      form.resetField('password')
      setCreated(made)
    },
    onSettled: () => utils.companions.shareLinks.list.invalidate({ tripId }),
  })
  const describeError = (code: string) => t(code === 'sectionMissing' ? 'sectionMissing' : 'passwordShort')
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit(({ sections, days, password }) =>
        create.mutate({
          tripId,
          sections,
          expiresAt: linkExpiry(days, Date.now(), ahead),
          password: password || undefined,
        }),
      )}
    >
      {message ? <Notice tone="danger">{message}</Notice> : null}
      <fieldset>
        <legend className="mb-1 font-medium text-sm">{t('shows')}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {shareSections.map((section) => (
            <Checkbox
              key={section}
              label={t(`sections.${section}`)}
              detail={t(`sectionDetails.${section}`)}
              checked={chosen.value.includes(section)}
              onChange={({ target }) =>
                chosen.onChange(
                  target.checked ? [...chosen.value, section] : chosen.value.filter((one) => one !== section),
                )
              }
            />
          ))}
        </div>
        <p aria-live="polite" className="text-danger text-sm">
          {fieldError(form, 'sections', describeError)}
        </p>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField form={form} name="days" label={t('validFor')}>
          {(control) => (
            <Select
              {...control}
              options={linkDays
                .filter((value) => value !== 'afterTrip' || ahead)
                .map((value) => ({ value, label: t(`lifetimes.${value}`) }))}
            />
          )}
        </FormField>
        <FormField form={form} name="password" label={t('password')} optional describeError={describeError}>
          {(control) => <PasswordInput control={control} isNew />}
        </FormField>
      </div>
      <div>
        <Button type="submit" variant="primary" busy={create.isPending}>
          {t('create')}
        </Button>
      </div>
      {created ? <SecretLink url={created.url} label={t('created')} hint={t('shownOnce')} /> : null}
    </form>
  )
}
