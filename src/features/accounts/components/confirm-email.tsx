'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button, buttonClasses } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Confirms on a click only: mail scanners open links, and the token works once. */
export function ConfirmEmail({ token }: { token: string }) {
  const t = useTranslations('accounts')
  const explain = useAppError()
  const confirm = trpc.accounts.confirmEmail.useMutation()
  return (
    <div className="flex flex-col items-start gap-5">
      {confirm.error ? <Notice tone="danger">{explain(confirm.error)}</Notice> : null}
      {confirm.isSuccess ? (
        <>
          <Notice tone="positive">{t('emailConfirmed')}</Notice>
          <Link href="/trips" className={buttonClasses({ variant: 'primary', size: 'lg' })}>
            {t('toTrips')}
          </Link>
        </>
      ) : (
        <Button variant="primary" size="lg" busy={confirm.isPending} onClick={() => confirm.mutate({ token })}>
          {t('confirmEmail')}
        </Button>
      )}
    </div>
  )
}
