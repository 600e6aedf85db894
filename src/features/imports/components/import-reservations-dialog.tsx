'use client'
import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { useReservationImport } from '../hooks/use-reservation-import.ts'
import { ReservationList } from './reservation-list.tsx'

/** Bookings made elsewhere, compared with their original field by field before they come into the plan. */
export function ImportReservationsDialog({ tripId, onClose }: { tripId: string; onClose: () => void }) {
  const t = useTranslations('imports.reservations')
  const tCommon = useTranslations('common')
  const importing = useReservationImport(tripId, onClose)
  const { read, chosen, problem } = importing
  const formId = useId()
  const input = useRef<HTMLInputElement>(null)
  const isComplete = chosen.every(({ title }) => title.trim() !== '')
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('lead')}
      className="max-w-3xl"
      footer={
        <>
          {read ? (
            <Button onClick={importing.back}>{t('back')}</Button>
          ) : (
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
          )}
          {read?.reservations.length === 0 ? null : (
            <Button
              variant="primary"
              type="submit"
              form={formId}
              busy={importing.isBusy}
              disabled={read ? chosen.length === 0 || !isComplete : importing.text.trim() === ''}
            >
              {read ? t('add', { count: chosen.length }) : t('read')}
            </Button>
          )}
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          void (read ? importing.add() : importing.parse())
        }}
      >
        {problem ? (
          <Notice tone="danger" className="mb-3">
            {problem}
          </Notice>
        ) : null}
        {read ? (
          <ReservationList read={read} importing={importing} />
        ) : (
          <>
            <Field label={t('text')} hint={t('hint')}>
              {(control) => (
                <Textarea
                  {...control}
                  rows={10}
                  maxLength={400_000}
                  value={importing.text}
                  placeholder={t('example')}
                  onChange={(event) => importing.write(event.target.value)}
                />
              )}
            </Field>
            <input
              ref={input}
              type="file"
              accept=".eml,.ics,.html,.htm,.txt,.json,.pdf,.pkpass,message/rfc822,text/calendar,text/html,text/plain,application/pdf,application/vnd.apple.pkpass"
              aria-label={t('file')}
              className="hidden"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? []
                event.currentTarget.value = ''
                if (file) void importing.open(file)
              }}
            />
            <Button className="mt-3" onClick={() => input.current?.click()}>
              <FileUp aria-hidden />
              {t('file')}
            </Button>
          </>
        )}
      </form>
    </Dialog>
  )
}
