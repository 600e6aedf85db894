import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import type { ProcedureDescription } from '#contract/procedure-description.ts'
import { curlExample, typescriptExample } from '#features/developers/code-examples.ts'
import { CodeBlock } from '#features/developers/components/code-block.tsx'
import { ProcedureBadges } from '#features/developers/components/procedure-badges.tsx'
import { TryIt } from '#features/developers/components/try-it.tsx'

/** All that there is to know of one procedure, and a form that calls it. */
export function ProcedurePage({ procedure, origin }: { procedure: ProcedureDescription; origin: string }) {
  const t = useTranslations('developers')
  const { path, type, scope, input, output, errors } = procedure
  const curl = curlExample(procedure, origin)
  return (
    <div>
      <PageHeader
        trail={[{ href: '/developers', label: t('title') }]}
        title={<span className="break-all font-mono">{path}</span>}
        actions={<ProcedureBadges type={type} scope={scope} />}
      />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          <Part title={t('input')}>
            {input ? <CodeBlock code={input} label={t('input')} /> : <p className="text-ink-soft">{t('noInput')}</p>}
          </Part>
          <Part title={t(type === 'subscription' ? 'event' : 'output')}>
            {output ? (
              <CodeBlock code={output} label={t('output')} />
            ) : (
              <p className="text-ink-soft">{t('noOutput')}</p>
            )}
          </Part>
          <Part title={t('errors')}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1 font-mono text-xs">
              {errors.map(({ code, status }) => (
                <li key={code}>
                  {code} <span className="text-ink-faint">{status}</span>
                </li>
              ))}
            </ul>
          </Part>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <Part title={t('example')}>
            <CodeBlock code={typescriptExample(procedure, origin)} label={t('typescript')} />
            {curl ? <CodeBlock code={curl} label={t('http')} /> : null}
          </Part>
          <Part title={t('tryIt')}>
            {type === 'subscription' ? (
              <p className="max-w-prose text-ink-soft">{t('streamsBySocket')}</p>
            ) : scope === 'session' ? (
              <p className="max-w-prose text-ink-soft">{t('sessionOnly')}</p>
            ) : (
              <TryIt procedure={procedure} />
            )}
          </Part>
        </div>
      </div>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  )
}
