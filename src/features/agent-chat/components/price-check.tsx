'use client'
import { ExternalLink, Tag } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { AffixedInput } from '#components/ui/input.tsx'
import { Popover } from '#components/ui/popover.tsx'
import type { CardItem } from '#contract/agent-card.ts'
import type { BookingSearch } from '#contract/booking-search.ts'
import { languageOf } from '#contract/locale.ts'
import { readMoney } from '#lib/money.ts'
import { bookingLinks } from '../booking-links.ts'
import { useCardItem } from '../hooks/use-card-item.ts'

/** Searches at booking sites with everything filled in, and a field for the price that was found there. */
export function PriceCheck({ plan, booking }: { plan: CardItem; booking: BookingSearch }) {
  const t = useTranslations('chat.offer')
  const locale = useLocale()
  const { canWrite, currency, savePrice } = useCardItem(plan)
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [isInvalid, setInvalid] = useState(false)
  const id = useId()
  const { title } = plan.item

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const price = readMoney(text, currency)
    if (!price || price.amount < 0) {
      setInvalid(true)
      return
    }
    setOpen(false)
    setText('')
    void savePrice(price)
  }
  return (
    <Popover
      label={t('checkPriceOf', { title })}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="quiet" aria-label={t('checkPriceOf', { title })}>
          <Tag aria-hidden strokeWidth={1.75} />
          {t('checkPrice')}
        </Button>
      }
    >
      <p className="font-medium">{t('searchAt')}</p>
      <ul className="mt-1">
        {bookingLinks(booking, languageOf(locale)).map(({ site, url }) => (
          <li key={site}>
            <a
              className="link inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11"
              href={url}
              target="_blank"
              rel="noreferrer"
            >
              {site}
              <ExternalLink aria-hidden className="size-3.5" />
            </a>
          </li>
        ))}
      </ul>
      {canWrite ? (
        <form onSubmit={submit} className="mt-3 border-line border-t pt-3" noValidate>
          <label htmlFor={id} className="text-ink-soft">
            {t('foundPrice')}
          </label>
          <div className="mt-1 flex gap-2">
            <AffixedInput
              id={id}
              inputMode="decimal"
              autoComplete="off"
              value={text}
              aria-invalid={isInvalid}
              aria-describedby={isInvalid ? `${id}-problem` : undefined}
              onChange={(event) => {
                setText(event.target.value)
                setInvalid(false)
              }}
              after={<span className="pr-1.5">{currency}</span>}
            />
            <Button type="submit" variant="primary">
              {t('save')}
            </Button>
          </div>
          {isInvalid ? (
            <p id={`${id}-problem`} className="mt-1 text-danger text-xs">
              {t('priceInvalid')}
            </p>
          ) : null}
        </form>
      ) : null}
    </Popover>
  )
}
