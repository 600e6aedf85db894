'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SourceName } from '#components/ui/source-name.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { ImportedPlace } from '#contract/place-import.ts'
import { factSeparator } from '#lib/fact-separator.ts'
import { usePlan } from '../hooks/plan-context.tsx'
import { usePlaceImport } from '../hooks/use-place-import.ts'

/** Names, links or a file's text become unscheduled items. */
export function PastePlacesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('plan.paste')
  const tCommon = useTranslations('common')
  const { trip } = usePlan()
  const paste = usePlaceImport(trip.id, onClose)
  const { list, chosen, problem } = paste
  const formId = useId()
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('title')}
      description={t('description')}
      footer={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            busy={paste.isBusy}
            disabled={list ? chosen.length === 0 : paste.text.trim() === ''}
          >
            {list ? t('add', { count: chosen.length }) : t('read')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          void (list ? paste.add() : paste.read())
        }}
      >
        <Field label={t('list')} hint={t('hint')}>
          {(control) => (
            <Textarea
              {...control}
              rows={6}
              maxLength={60_000}
              value={paste.text}
              placeholder={t('example')}
              onChange={(event) => paste.write(event.target.value)}
            />
          )}
        </Field>
        {problem ? (
          <Notice tone="danger" className="mt-3">
            {problem}
          </Notice>
        ) : null}
        {list ? (
          <section aria-label={t('found', { count: list.places.length })} className="mt-4">
            <h3 role="status" className="font-medium text-sm">
              {t('found', { count: list.places.length })}
            </h3>
            <ul className="mt-1">
              {list.places.map((place) => (
                <li key={place.index}>
                  <Checkbox
                    label={place.item.title}
                    detail={<PlaceDetail place={place} />}
                    disabled={place.isKnown}
                    checked={!place.isKnown && paste.isChosen(place.index)}
                    onChange={() => paste.toggle(place.index)}
                  />
                </li>
              ))}
            </ul>
            {list.unread.length > 0 ? (
              <p className="mt-2 text-ink-soft text-sm">{t('unread', { lines: list.unread.join(factSeparator) })}</p>
            ) : null}
          </section>
        ) : null}
      </form>
    </Dialog>
  )
}

function PlaceDetail({ place: { item, isKnown } }: { place: ImportedPlace }) {
  const t = useTranslations('plan.paste')
  if (isKnown) return t('known')
  if (!item.place) return t('noPosition')
  return item.source && item.source.kind !== 'unverified' ? <SourceName name={item.source.name} /> : t('position')
}
