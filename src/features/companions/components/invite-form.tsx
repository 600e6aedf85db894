'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SecretLink } from '#components/ui/secret-link.tsx'
import { Select } from '#components/ui/select.tsx'
import { memberRoles } from '#contract/choices.ts'
import type { CreatedInvite } from '#contract/companion.ts'
import { trpc } from '#lib/trpc.ts'
import { useFormFailure } from '#lib/use-form-failure.ts'
import { inviteDays, inviteExpiry } from '../invite-expiry.ts'

/** Error messages are codes. */
const schema = z.object({
  email: z.string().check(z.trim(), z.regex(/^([^\s@]+@[^\s@]+\.[^\s@.]+)?$/, 'email')),
  role: z.enum(memberRoles),
  days: z.enum(inviteDays),
})
const initial: z.infer<typeof schema> = { email: '', role: 'editor', days: '7' }
const serverFields = { email: 'email', expiresAt: 'days' } as const

/** Makes an invitation; its link is shown once, and mailed where there is an address. */
export function InviteForm({ tripId }: { tripId: string }) {
  const t = useTranslations('people')
  const utils = trpc.useUtils()
  const [created, setCreated] = useState<CreatedInvite | null>(null)
  const about = trpc.system.about.useQuery()
  const form = useForm({ resolver: zodResolver(schema), defaultValues: initial })
  const { message, handlers } = useFormFailure(form, serverFields)
  const invite = trpc.companions.invite.useMutation({
    ...handlers,
    onSuccess: (made) => {
      form.resetField('email')
      setCreated(made)
    },
    onSettled: () => utils.companions.list.invalidate({ tripId }),
  })
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.handleSubmit(({ email, role, days }) =>
        invite.mutate({ tripId, role, email: email || undefined, expiresAt: inviteExpiry(days, Date.now()) }),
      )}
    >
      {message ? <Notice tone="danger">{message}</Notice> : null}
      <FormField
        form={form}
        name="email"
        label={t('email')}
        hint={t(about.data?.sendsMail === false ? 'emailNoServer' : 'emailHint')}
        optional
        describeError={() => t('emailInvalid')}
      >
        {(control) => <Input {...control} type="email" inputMode="email" autoComplete="off" maxLength={254} />}
      </FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField form={form} name="role" label={t('role')} hint={t(`roleHints.${form.watch('role')}`)}>
          {(control) => (
            <Select {...control} options={memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }))} />
          )}
        </FormField>
        <FormField form={form} name="days" label={t('expiry')} describeError={() => t('notChanged')}>
          {(control) => (
            <Select
              {...control}
              options={inviteDays.map((value) => ({ value, label: t('days', { count: Number(value) }) }))}
            />
          )}
        </FormField>
      </div>
      <div>
        <Button type="submit" variant="primary" busy={invite.isPending}>
          {t(form.watch('email') && about.data?.sendsMail !== false ? 'sendInvite' : 'makeLink')}
        </Button>
      </div>
      {created ? (
        <SecretLink
          url={created.url}
          label={
            created.email && about.data?.sendsMail !== false ? t('sentTo', { email: created.email }) : t('linkMade')
          }
          hint={t('linkOnce')}
        />
      ) : null}
    </form>
  )
}
