'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { CurrencySelect } from '#components/ui/currency-select.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { toast } from '#components/ui/toast.tsx'
import { locales } from '#contract/locale.ts'
import { nameField } from '#features/accounts/account-fields.ts'
import { useFieldError } from '#features/accounts/hooks/use-field-error.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { localeCookie, localeNames } from '#i18n/config.ts'
import { writePreference } from '#lib/preference-cookie.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormDraft } from '#lib/use-form-draft.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { ProfileSection } from './profile-section.tsx'

const schema = z.object({ name: nameField, locale: z.enum(locales), homeCurrency: z.string() })
const serverFields = { name: 'name', locale: 'locale', homeCurrency: 'homeCurrency' } as const

export function AboutForm() {
  const t = useTranslations('profile')
  const tCommon = useTranslations('common')
  const describeError = useFieldError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const { id, name, locale, homeCurrency } = useUser()
  const form = useForm({
    resolver: zodResolver(schema),
    mode: 'onChange',
    defaultValues: { name, locale, homeCurrency },
  })
  const discardDraft = useFormDraft(`profile:${id}`, form)
  const { message, handlers } = useFormFailure(form, serverFields)
  const save = trpc.accounts.updateProfile.useMutation({
    ...handlers,
    onSuccess: (user) => {
      discardDraft()
      utils.accounts.me.setData(undefined, user)
      toast.done(t('savedToast'))
      if (user.locale !== locale) {
        writePreference(localeCookie, user.locale)
        router.refresh()
      }
    },
  })
  return (
    <ProfileSection title={t('aboutYou')}>
      <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit((values) => save.mutate(values))}>
        {message ? <Notice tone="danger">{message}</Notice> : null}
        <FormField form={form} name="name" label={t('name')} describeError={describeError}>
          {(control) => <Input {...control} defaultValue={name} autoComplete="name" maxLength={80} />}
        </FormField>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField form={form} name="locale" label={t('locale')} describeError={describeError}>
            {(control) => (
              <Select
                {...control}
                defaultValue={locale}
                options={locales.map((value) => ({ value, label: localeNames[value] }))}
              />
            )}
          </FormField>
          <FormField
            form={form}
            name="homeCurrency"
            label={t('homeCurrency')}
            hint={t('homeCurrencyHint')}
            describeError={describeError}
          >
            {(control) => <CurrencySelect {...control} defaultValue={homeCurrency} />}
          </FormField>
        </div>
        <div>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {save.isPending ? tCommon('saving') : tCommon('save')}
          </Button>
        </div>
      </form>
    </ProfileSection>
  )
}
