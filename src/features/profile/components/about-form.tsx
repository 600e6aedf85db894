'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CurrencySelect } from '#components/ui/currency-select.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Select } from '#components/ui/select.tsx'
import { toast } from '#components/ui/toast.tsx'
import { locales } from '#contract/locale.ts'
import { useUser } from '#features/session/components/user-provider.tsx'
import { isLocale, localeCookie, localeNames } from '#i18n/config.ts'
import { useAppError } from '#lib/app-error.ts'
import { writePreference } from '#lib/preference-cookie.ts'
import { trpc } from '#lib/trpc.ts'
import { useDraft } from '#lib/use-draft.ts'
import { ProfileSection } from './profile-section.tsx'

export function AboutForm() {
  const t = useTranslations('profile')
  const tCommon = useTranslations('common')
  const tProblems = useTranslations('accounts.problems')
  const explain = useAppError()
  const router = useRouter()
  const utils = trpc.useUtils()
  const { id, name, locale, homeCurrency } = useUser()
  const initial = useMemo(() => ({ name, locale, homeCurrency }), [name, locale, homeCurrency])
  const { draft, change, clear } = useDraft(`profile:${id}`, initial)
  const save = trpc.accounts.updateProfile.useMutation({
    onSuccess: (user) => {
      clear()
      utils.accounts.me.setData(undefined, user)
      toast.done(t('savedToast'))
      if (user.locale !== locale) {
        writePreference(localeCookie, user.locale)
        router.refresh()
      }
    },
  })
  const isBlank = draft.name.trim() === ''
  return (
    <ProfileSection title={t('aboutYou')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBlank) save.mutate({ ...draft, name: draft.name.trim() })
        }}
      >
        {save.error ? <Notice tone="danger">{explain(save.error)}</Notice> : null}
        <Field label={t('name')} error={isBlank ? tProblems('missing') : null}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              autoComplete="name"
              maxLength={80}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('locale')}>
            {(control) => (
              <Select
                {...control}
                value={draft.locale}
                onChange={({ target }) => isLocale(target.value) && change({ locale: target.value })}
                options={locales.map((value) => ({ value, label: localeNames[value] }))}
              />
            )}
          </Field>
          <Field label={t('homeCurrency')} hint={t('homeCurrencyHint')}>
            {(control) => (
              <CurrencySelect
                {...control}
                value={draft.homeCurrency}
                onChange={(event) => change({ homeCurrency: event.target.value })}
              />
            )}
          </Field>
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
