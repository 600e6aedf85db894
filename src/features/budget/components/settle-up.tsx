'use client'
import { ArrowRight, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Money } from '#components/ui/money.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Settlement, Transfer } from '#contract/budget.ts'
import type { Money as MoneyValue } from '#contract/money.ts'
import { formatInstant, formatMoney } from '#lib/format.ts'
import { useReaderZone } from '#lib/use-reader-zone.ts'
import type { BudgetPeople } from '../hooks/use-budget-people.ts'
import type { HomeRate } from '../hooks/use-home-rate.ts'
import { HomeRateNote } from './home-rate-note.tsx'

/** Who pays whom, in the fewest payments, and what was paid. */
export function SettleUp({
  settlement,
  people,
  home,
  canWrite,
  isMarking,
  onMarkPaid,
  onUnmark,
}: {
  settlement: Settlement
  people: BudgetPeople
  /** null: amounts are shown in the trip's currency alone. */
  home: HomeRate | null
  canWrite: boolean
  isMarking: boolean
  onMarkPaid: (transfer: Transfer) => void
  onUnmark: (transferId: string) => void
}) {
  const t = useTranslations('budget.settle')
  const locale = useLocale()
  const zone = useReaderZone()
  const { transfers, balances, paid } = settlement
  const isMine = ({ from, to }: Transfer) => from === people.me || to === people.me
  const names = ({ from, to, amount }: Transfer) => ({
    from: people.nameOf(from),
    to: people.nameOf(to),
    amount: formatMoney(amount, locale),
  })
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        {transfers.length === 0 ? (
          <EmptyState headingLevel={2} className="py-6" title={t('even')} example={t('evenLead')} />
        ) : (
          <ul aria-label={t('transfers')} className="divide-y divide-line border-line border-y">
            {transfers.map((transfer) => (
              <li key={`${transfer.from}-${transfer.to}`} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <div className="min-w-0 flex-[1_1_16rem]">
                  <Payment transfer={transfer} people={people}>
                    {home && isMine(transfer) ? <OwnAmount value={home.convert(transfer.amount)} /> : null}
                  </Payment>
                </div>
                {canWrite ? (
                  <Button
                    size="sm"
                    className="ml-auto"
                    busy={isMarking}
                    aria-label={t('markNamed', names(transfer))}
                    onClick={() => onMarkPaid(transfer)}
                  >
                    {t('mark')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {home && transfers.some(isMine) ? <HomeRateNote home={home} /> : null}
        {paid.length > 0 ? (
          <section className="mt-8">
            <h2 className="font-semibold text-sm">{t('paid')}</h2>
            <ul aria-label={t('paid')} className="mt-1 divide-y divide-line">
              {paid.map((transfer) => (
                <li key={transfer.id} className="flex items-center justify-between gap-4 py-2 text-ink-soft">
                  <div className="min-w-0 flex-1">
                    <Payment transfer={transfer} people={people} />
                    <p className="text-ink-faint text-xs">
                      {formatInstant(transfer.paidAt, zone, locale, { zoneName: false })}
                    </p>
                  </div>
                  {canWrite ? (
                    <IconButton
                      icon={Undo2}
                      label={t('unmark', names(transfer))}
                      onClick={() => onUnmark(transfer.id)}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <section>
        <h2 className="mb-1 font-semibold text-sm">{t('balances')}</h2>
        <Table
          caption={t('balances')}
          rows={balances}
          rowKey={({ userId }) => userId}
          columns={[
            { id: 'name', header: t('person'), cell: ({ userId }) => people.nameOf(userId) },
            {
              id: 'balance',
              header: t('balance'),
              align: 'end',
              cell: ({ userId, balance }) => {
                const due = { ...balance, amount: Math.abs(balance.amount) }
                if (due.amount === 0) return t('settled')
                return (
                  <>
                    <span className="tabular">
                      {t(balance.amount > 0 ? 'isOwed' : 'owes', { amount: formatMoney(due, locale) })}
                    </span>
                    {home && userId === people.me ? (
                      <>
                        {' '}
                        <OwnAmount value={home.convert(due)} />
                      </>
                    ) : null}
                  </>
                )
              },
            },
          ]}
        />
      </section>
    </div>
  )
}

function Payment({
  transfer,
  people,
  children,
}: {
  transfer: Transfer
  people: BudgetPeople
  /** Below the amount. */
  children?: ReactNode
}) {
  const t = useTranslations('budget.settle')
  return (
    <p className="flex items-baseline justify-between gap-x-4 text-sm">
      <span className="wrap-anywhere min-w-0 font-medium">
        {people.nameOf(transfer.from)}{' '}
        <ArrowRight aria-label={t('pays')} className="inline size-4 align-[-0.2em] text-ink-faint" strokeWidth={1.75} />{' '}
        {people.nameOf(transfer.to)}
      </span>
      <span className="flex shrink-0 flex-col items-end">
        <Money value={transfer.amount} exact className="font-semibold" />
        {children}
      </span>
    </p>
  )
}

function OwnAmount({ value }: { value: MoneyValue }) {
  const t = useTranslations('budget.settle')
  return (
    <span className="tabular whitespace-nowrap text-ink-faint text-xs">
      {t('about', { amount: formatMoney(value, useLocale(), { exact: true }) })}
    </span>
  )
}
