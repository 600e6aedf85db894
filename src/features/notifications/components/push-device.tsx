'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.tsx'
import { isErrorCode } from '#contract/error-code.ts'
import { readAppError, useAppError } from '#lib/app-error.ts'
import { usePushDevice } from '../hooks/use-push-device.ts'

/** Push messages of this browser: asked for by a tap, never by itself. */
export function PushDevice() {
  const t = useTranslations('notifications.device')
  const explain = useAppError()
  const { state, isBusy, turnOn, turnOff } = usePushDevice()
  const change = async (turn: () => Promise<boolean | undefined>, done: string) => {
    try {
      if (await turn()) toast.done(done)
    } catch (error) {
      // A browser without a push service refuses with an error of its own.
      const reason = isErrorCode(readAppError(error).code) ? explain(error) : null
      toast.problem(t('failed'), { description: reason ?? undefined })
    }
  }
  if (state === null) return null
  return (
    <section aria-label={t('title')} className="mt-8">
      <h2 className="font-semibold text-base">{t('title')}</h2>
      <p className="mt-1 max-w-prose text-ink-soft text-sm">{t(state)}</p>
      {state === 'off' ? (
        <Button className="mt-3" busy={isBusy} onClick={() => void change(turnOn, t('turnedOn'))}>
          {t('turnOn')}
        </Button>
      ) : null}
      {state === 'on' ? (
        <Button
          className="mt-3"
          busy={isBusy}
          onClick={() => void change(() => turnOff().then(() => true), t('turnedOff'))}
        >
          {t('turnOff')}
        </Button>
      ) : null}
    </section>
  )
}
