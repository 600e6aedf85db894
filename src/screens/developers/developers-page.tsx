import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PageHeader } from '#components/layout/page-header.tsx'
import { buttonClasses } from '#components/ui/button.tsx'
import { tokenCallsPerMinute } from '#contract/limits.ts'
import type { ProcedureGroup } from '#contract/procedure-description.ts'
import { curlExample, mcpExample, planExample } from '#features/developers/code-examples.ts'
import { CodeBlock } from '#features/developers/components/code-block.tsx'
import { ProcedureBadges } from '#features/developers/components/procedure-badges.tsx'
import { withBasePath } from '#lib/base-path.ts'
import { ErrorCodeTable } from './error-code-table.tsx'

const listTrips = { path: 'trips.list', type: 'query', scope: 'trips:read', example: {} } as const

const limitHeaders = `RateLimit-Limit: ${tokenCallsPerMinute}
RateLimit-Remaining: 597
RateLimit-Reset: 42
Retry-After: 42  # 429`

/** How to begin, and every procedure by its noun. */
export function DevelopersPage({ groups, origin }: { groups: readonly ProcedureGroup[]; origin: string }) {
  const t = useTranslations('developers')
  return (
    <div className="flex flex-col gap-12">
      <div>
        <PageHeader
          title={t('title')}
          description={t('lead')}
          actions={
            <>
              <Link href="/profile/tokens" className={buttonClasses({ variant: 'primary' })}>
                {t('getToken')}
              </Link>
              <a href={withBasePath('/api/openapi.json')} className={buttonClasses()}>
                OpenAPI 3.1
              </a>
            </>
          }
        />
        <div className="grid gap-8 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-8">
            <Start title={t('typescript')} text={t('typescriptText')} code={planExample(origin)} />
            <Start title={t('http')} text={t('httpText')} code={curlExample(listTrips, origin) ?? ''} />
          </div>
          <Start title={t('mcp')} text={t('mcpText')} code={mcpExample(origin)} />
        </div>
      </div>
      <section aria-labelledby="procedures">
        <h2 id="procedures" className="font-semibold text-lg">
          {t('procedures')}
        </h2>
        <nav aria-label={t('groups')} className="mt-3 flex flex-wrap gap-x-4 gap-y-2 text-sm">
          {groups.map(({ name }) => (
            <a key={name} href={`#${name}`} className="link font-mono">
              {name}
            </a>
          ))}
        </nav>
        <div className="mt-8 flex flex-col gap-10">
          {groups.map((group) => (
            <Group key={group.name} group={group} />
          ))}
        </div>
      </section>
      <section aria-labelledby="limits" className="flex flex-col gap-3">
        <h2 id="limits" className="font-semibold text-lg">
          {t('limits')}
        </h2>
        <p className="max-w-prose text-ink-soft">{t('limitsText', { calls: tokenCallsPerMinute })}</p>
        <CodeBlock code={limitHeaders} label={t('limits')} />
      </section>
      <section aria-labelledby="errors">
        <h2 id="errors" className="font-semibold text-lg">
          {t('errors')}
        </h2>
        <p className="mt-1 mb-4 max-w-prose text-ink-soft">{t('errorsText')}</p>
        <ErrorCodeTable />
      </section>
    </div>
  )
}

function Start({ title, text, code }: { title: string; text: string; code: string }) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h2 className="font-semibold">{title}</h2>
      <p className="max-w-prose text-ink-soft text-sm">{text}</p>
      <CodeBlock code={code} label={title} />
    </section>
  )
}

function Group({ group: { name, description, procedures } }: { group: ProcedureGroup }) {
  return (
    <section aria-labelledby={name}>
      <h3 id={name} className="scroll-mt-20 font-mono font-semibold">
        {name}
      </h3>
      <p className="text-ink-soft text-sm">{description}</p>
      <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
        {procedures.map(({ path, type, scope }) => (
          <li
            key={path}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-line border-b py-2"
          >
            <Link
              href={`/developers/${path}`}
              prefetch={false}
              className="link break-all font-mono text-sm pointer-coarse:py-2"
            >
              {path}
            </Link>
            <ProcedureBadges type={type} scope={scope} />
          </li>
        ))}
      </ul>
    </section>
  )
}
