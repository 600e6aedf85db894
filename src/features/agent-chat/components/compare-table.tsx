'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '#lib/class-names.ts'

export interface ComparedRow {
  label: string
  values: (string | null)[]
  /** Index of the better option; null where none is. */
  best: number | null
}

/** Options side by side, one criterion a row; scrolls sideways where it is too wide. */
export function CompareTable({
  label,
  options,
  rows,
}: {
  label: string
  options: readonly string[]
  rows: readonly ComparedRow[]
}) {
  const t = useTranslations('chat')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <figure aria-label={label} tabIndex={0} className="-mx-3 overflow-x-auto px-3">
      <table className="w-full min-w-max border-collapse text-left">
        <thead>
          <tr>
            <th scope="col" className="w-24 py-1.5 pr-3">
              <span className="sr-only">{t('criterion')}</span>
            </th>
            {options.map((name) => (
              <th key={name} scope="col" className="min-w-28 max-w-44 py-1.5 pr-3 align-bottom font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="py-1.5 pr-3 align-top font-normal text-ink-soft text-xs">
                {row.label}
              </th>
              {row.values.map((value, index) => (
                <td
                  key={options[index]}
                  className={classNames('tabular max-w-44 py-1.5 pr-3 align-top', row.best === index && 'font-medium')}
                >
                  {value ?? <span className="text-ink-faint">–</span>}
                  {row.best === index ? (
                    <Check aria-label={t('better')} className="ml-1 inline size-3.5 text-positive" />
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
