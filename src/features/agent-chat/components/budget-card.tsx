'use client'
import { Wallet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Money } from '#components/ui/money.tsx'
import type { AgentCard } from '#contract/agent-card.ts'
import type { Money as Amount } from '#contract/money.ts'
import { classNames } from '#lib/class-names.ts'
import { roundEstimate } from '#lib/money.ts'
import { CardFrame } from './card-frame.tsx'

type BudgetCardData = Extract<AgentCard, { type: 'budget' }>

/** What the plan costs against the budget, or what a trip like it usually costs in three price bands. */
export function BudgetCard({ card }: { card: BudgetCardData }) {
  const { title, budget, planned, left, lines, levels, notes, source } = card
  return (
    <CardFrame icon={Wallet} title={title} source={source}>
      {budget && planned ? <Gauge budget={budget} planned={planned} isOver={(left?.amount ?? 0) < 0} /> : null}
      <Lines lines={lines} />
      {levels.length > 0 && (
        <ul className="grid gap-2 @2xl:grid-cols-3">
          {levels.map((level) => (
            <Level key={level.band} level={level} />
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="mt-1.5 text-ink-soft text-xs">
          {note}
        </p>
      ))}
    </CardFrame>
  )
}

function Gauge({ budget, planned, isOver }: { budget: Amount; planned: Amount; isOver: boolean }) {
  const t = useTranslations('chat.budget')
  const share = Math.min(100, Math.round((planned.amount / Math.max(1, budget.amount)) * 100))
  return (
    <div className="pb-2">
      <div aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
        <div
          className={classNames('h-full rounded-full', isOver ? 'bg-caution' : 'bg-accent')}
          style={{ width: `${share}%` }}
        />
      </div>
      <p className="tabular mt-1 flex justify-between gap-2 text-ink-soft text-xs">
        <span>
          {t('planned')} <Money value={planned} />
        </span>
        <span>
          {t('of')} <Money value={budget} />
        </span>
      </p>
    </div>
  )
}

function Lines({ lines }: Pick<BudgetCardData, 'lines'>) {
  if (lines.length === 0) return null
  return (
    <dl className="divide-y divide-line">
      {lines.map(({ label, amount }) => (
        <div key={label} className="flex justify-between gap-3 py-1.5">
          <dt className="text-ink-soft">{label}</dt>
          <dd>
            <Money value={roundEstimate(amount)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Level({ level }: { level: BudgetCardData['levels'][number] }) {
  const t = useTranslations('chat')
  const { band, total, perPersonPerDay, lines, isWithinBudget } = level
  return (
    <li className="rounded-md border border-line p-2.5">
      <p className="flex items-baseline justify-between gap-2">
        <span className="font-medium">{t(`intent.${band}`)}</span>
        <Money value={roundEstimate(total)} className="font-medium" />
      </p>
      <p className="text-ink-soft text-xs">
        <Money value={roundEstimate(perPersonPerDay)} /> {t('budget.perPersonPerDay')}
      </p>
      {isWithinBudget === null ? null : (
        <Badge tone={isWithinBudget ? 'positive' : 'caution'}>
          {t(isWithinBudget ? 'budget.within' : 'budget.above')}
        </Badge>
      )}
      <details>
        <summary className="cursor-pointer py-1 text-accent pointer-coarse:py-3">{t('budget.details')}</summary>
        <Lines lines={lines} />
      </details>
    </li>
  )
}
