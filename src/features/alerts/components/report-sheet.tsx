'use client'
import { useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { Select } from '#components/ui/select.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { ReportAlert } from '#contract/alert.ts'
import type { ItineraryItem } from '#contract/itinerary.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

const kinds = ['delay', 'closure', 'cancellation', 'other'] as const
const [mostMinutes, longest] = [2880, 200]

/** A delay, a closure or what else a traveler has learned: everybody on the trip is notified. */
export function ReportSheet({
  tripId,
  items,
  onClose,
}: {
  tripId: string
  /** Those that it may be about. */
  items: readonly ItineraryItem[]
  onClose: () => void
}) {
  const t = useTranslations('alerts.report')
  const tCommon = useTranslations('common')
  const formId = useId()
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [kind, setKind] = useState<ReportAlert['kind']>('delay')
  const [itemId, setItemId] = useState('')
  const [minutes, setMinutes] = useState('')
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  // The same report, sent again after an answer was lost, is stored once.
  const [idempotencyKey] = useState(() => uuidv7())
  const report = trpc.alerts.report.useMutation({
    onSuccess: () => {
      toast.done(t('told'))
      onClose()
    },
    onSettled: () => utils.alerts.list.invalidate({ tripId }),
  })
  const late = Number(minutes)
  const isLateWrong = minutes !== '' && (!Number.isInteger(late) || late < 1 || late > mostMinutes)
  const isTextMissing = kind === 'other' && text.trim() === ''
  const isDelay = kind === 'delay'
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (report.isPending || isTextMissing || (isDelay && isLateWrong)) return
    report.mutate({
      ...{ tripId, kind, idempotencyKey },
      ...(itemId && { itemId }),
      ...(isDelay && minutes !== '' && { minutes: late }),
      ...(text.trim() && { text: text.trim() }),
    })
  }
  const problem = explain(report.error)
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} busy={report.isPending}>
            {t('send')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="flex flex-col gap-4">
        {problem ? <Notice tone="danger">{problem}</Notice> : null}
        <RadioGroup
          label={t('kind')}
          name="alert-kind"
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        {items.length > 0 ? (
          <Field label={t('item')} optional>
            {(control) => (
              <Select
                {...control}
                value={itemId}
                placeholder={t('noItem')}
                options={items.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={(event) => setItemId(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {isDelay ? (
          <Field
            label={t('minutes')}
            optional
            error={isTried && isLateWrong ? t('minutesWrong', { most: mostMinutes }) : null}
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={minutes}
                onChange={(event) => setMinutes(event.target.value.trim())}
              />
            )}
          </Field>
        ) : null}
        <Field
          label={t('text')}
          optional={kind !== 'other'}
          required={kind === 'other'}
          error={isTried && isTextMissing ? t('textMissing') : null}
        >
          {(control) => (
            <Input
              {...control}
              value={text}
              maxLength={longest}
              placeholder={t('example')}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Sheet>
  )
}
