'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { toast } from '#components/ui/toast.tsx'
import { languageOf } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'
import type { AddChoice } from '../add-choices.ts'
import { contentOfChoice } from '../choice-content.ts'
import { AddSearch } from './add-search.tsx'

/** A place is searched for, then its day and a reason may follow. */
export function SuggestSheet({ trip, onClose }: { trip: TripDetail; onClose: () => void }) {
  const t = useTranslations('plan.suggest')
  const tCommon = useTranslations('common')
  const explain = useAppError()
  const locale = useLocale()
  const utils = trpc.useUtils()
  const formId = useId()
  const [choice, setChoice] = useState<AddChoice | null>(null)
  const form = useForm({ defaultValues: { day: '', reason: '' } })
  const content = choice ? contentOfChoice(choice, 'attraction', languageOf(locale)) : null
  const days = Array.from({ length: trip.durationDays ?? 0 }, (_, index) => index + 1)
  // The search is gone with what was focused in it. A finger is not made to open the keyboard.
  useEffect(() => {
    if (choice && window.matchMedia('(pointer: fine)').matches) form.setFocus(days.length > 0 ? 'day' : 'reason')
  }, [choice, form, days.length])
  const suggest = trpc.proposals.suggest.useMutation({
    onSuccess: (_, { item }) => {
      toast.done(t('sent', { title: item.title }))
      onClose()
    },
    onError: (error) => toast.problem(t('failed'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.proposals.list.invalidate({ tripId: trip.id }),
  })
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('lead')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          {content ? (
            <Button variant="primary" type="submit" form={formId} busy={suggest.isPending}>
              {t('send')}
            </Button>
          ) : null}
        </>
      }
    >
      {content ? (
        <form
          id={formId}
          className="flex flex-col gap-4"
          onSubmit={form.handleSubmit(({ day, reason }) => {
            if (suggest.isPending) return
            const item = { ...content, day: day === '' ? null : Number(day) }
            suggest.mutate({ tripId: trip.id, item, reason: reason.trim() })
          })}
        >
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="min-w-0 break-words font-semibold">{content.title}</p>
            <Button size="sm" variant="quiet" onClick={() => setChoice(null)}>
              {t('other')}
            </Button>
          </div>
          {days.length > 0 ? (
            <FormField form={form} name="day" label={t('day')}>
              {(control) => (
                <Select
                  {...control}
                  placeholder={t('anyDay')}
                  options={days.map((number) => ({ value: String(number), label: tCommon('day', { number }) }))}
                />
              )}
            </FormField>
          ) : null}
          <FormField form={form} name="reason" label={t('reason')} optional>
            {(control) => <Textarea {...control} rows={3} maxLength={500} />}
          </FormField>
        </form>
      ) : (
        <AddSearch day={null} onChoose={setChoice} />
      )}
    </Sheet>
  )
}
