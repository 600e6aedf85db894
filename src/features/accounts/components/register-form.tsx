'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useLocale, useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { languageOf } from '#contract/locale.ts'
import { enterNewAccount } from '#features/session/sign-in.ts'
import { readAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { emailField, nameField, newPasswordField } from '../account-fields.ts'
import { useFieldError } from '../hooks/use-field-error.ts'
import { PasswordInput } from './password-input.tsx'

const schema = z.object({ name: nameField, email: emailField, password: newPasswordField })
const serverFields = { name: 'name', email: 'email', password: 'password', EMAIL_TAKEN: 'email' } as const

/** The same for new and known addresses: the mail says which it is. */
function CheckMail({ email, onChange }: { email: string; onChange: () => void }) {
  const t = useTranslations('accounts')
  return (
    <div className="flex flex-col items-start gap-5">
      <Notice tone="info">{t('checkMail', { email })}</Notice>
      <Button size="lg" onClick={onChange}>
        {t('otherEmail')}
      </Button>
    </div>
  )
}

/** `next`: where to go afterwards, already checked to be a path of this site. */
export function RegisterForm({ next }: { next: string }) {
  const t = useTranslations('accounts')
  const locale = useLocale()
  const describeError = useFieldError()
  const form = useForm({ resolver: zodResolver(schema) })
  const { message, handlers } = useFormFailure(form, serverFields)
  const register = trpc.accounts.register.useMutation({
    ...handlers,
    onSuccess: ({ accessToken }, { email, password }) => enterNewAccount(accessToken, email, password, next),
  })
  const about = trpc.system.about.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY })
  const busy = register.isPending || register.isSuccess
  if (register.error && readAppError(register.error).code === 'CONFIRMATION_REQUIRED')
    return <CheckMail email={register.variables.email} onChange={register.reset} />
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit((values) => register.mutate({ ...values, locale: languageOf(locale) }))}
      className="flex flex-col gap-4"
    >
      {message && register.isError ? <Notice tone="danger">{message}</Notice> : null}
      <FormField form={form} name="name" label={t('name')} describeError={describeError}>
        {(control) => <Input {...control} autoComplete="name" maxLength={80} />}
      </FormField>
      <FormField form={form} name="email" label={t('email')} describeError={describeError}>
        {(control) => <Input {...control} type="email" autoComplete="username" inputMode="email" />}
      </FormField>
      <FormField
        form={form}
        name="password"
        label={t('password')}
        hint={t('passwordRule')}
        describeError={describeError}
      >
        {(control) => <PasswordInput control={control} isNew />}
      </FormField>
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1">
        {busy ? t('registering') : t('register')}
      </Button>
      {about.data?.sendsMail === false ? <p className="text-ink-faint text-xs">{t('noMailHint')}</p> : null}
    </form>
  )
}
