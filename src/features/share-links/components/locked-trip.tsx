'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PasswordInput } from '#features/accounts/components/password-input.tsx'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import { SharedTripView } from './shared-trip-view.tsx'

const schema = z.object({ password: z.string().check(z.minLength(1, 'missing')) })

/** Asks for the password of a public link, then shows the trip. */
export function LockedTrip({ token }: { token: string }) {
  const t = useTranslations('share')
  const explain = useAppError()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '' } })
  const open = trpc.companions.shared.open.useMutation()
  if (open.data) return <SharedTripView trip={open.data} />
  const isWrong = open.error && readAppError(open.error).code === 'INVALID_CREDENTIALS'
  return (
    <div className="mx-auto max-w-sm py-8">
      <h1 className="font-semibold text-xl">{t('lockedTitle')}</h1>
      <p className="mt-2 text-ink-soft">{t('lockedLead')}</p>
      <form
        noValidate
        className="mt-6 flex flex-col gap-4"
        onSubmit={form.handleSubmit(({ password }) => open.mutate({ token, password }))}
      >
        {open.error ? <Notice tone="danger">{isWrong ? t('wrongPassword') : explain(open.error)}</Notice> : null}
        <FormField form={form} name="password" label={t('password')} describeError={() => t('passwordMissing')}>
          {(control) => <PasswordInput control={control} />}
        </FormField>
        <Button type="submit" variant="primary" size="lg" busy={open.isPending}>
          {t('open')}
        </Button>
      </form>
    </div>
  )
}
