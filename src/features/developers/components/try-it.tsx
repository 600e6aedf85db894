'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { ProcedureDescription } from '#contract/procedure-description.ts'
import { type ApiAnswer, callProcedure, parseInput } from '../call-procedure.ts'
import { CodeBlock } from './code-block.tsx'

/** Calls the procedure for real. The token stays in this page: it is neither stored nor sent elsewhere. */
export function TryIt({
  procedure: { path, type, scope, example },
}: {
  procedure: Pick<ProcedureDescription, 'path' | 'type' | 'scope' | 'example'>
}) {
  const t = useTranslations('developers')
  const [token, setToken] = useState('')
  const [text, setText] = useState(example === undefined ? '' : JSON.stringify(example, null, 2))
  const [state, setState] = useState<'idle' | 'busy' | 'offline' | ApiAnswer>('idle')
  const input = parseInput(text)
  const run = async (event: FormEvent) => {
    event.preventDefault()
    if (input === null) return
    setState('busy')
    setState(await callProcedure({ path, type, token, input: input.value }).catch(() => 'offline' as const))
  }
  return (
    <form onSubmit={run} className="flex flex-col gap-4">
      {type === 'mutation' ? <p className="text-ink-soft text-sm">{t('tryWrites')}</p> : null}
      {scope === 'public' ? null : (
        <Field label={t('token')} hint={t('tokenHint')}>
          {(control) => (
            <Input
              {...control}
              type="password"
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              value={token}
              onChange={({ target }) => setToken(target.value.trim())}
            />
          )}
        </Field>
      )}
      {example === undefined ? null : (
        <Field label={t('inputJson')} error={input === null ? t('notJson') : null}>
          {(control) => (
            <Textarea
              {...control}
              rows={5}
              spellCheck={false}
              className="font-mono text-xs"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      )}
      <div>
        <Button type="submit" variant="primary" busy={state === 'busy'}>
          {t('run')}
        </Button>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {state === 'offline' ? <Notice tone="danger">{t('offline')}</Notice> : null}
        {typeof state === 'object' ? <AnswerView answer={state} /> : null}
      </div>
    </form>
  )
}

function AnswerView({ answer: { status, body } }: { answer: ApiAnswer }) {
  const t = useTranslations('developers')
  return (
    <div className="flex flex-col gap-2">
      <p className="tabular font-medium text-sm">{t('answered', { status: String(status) })}</p>
      <CodeBlock code={body} label={t('answer')} className="max-h-96" />
    </div>
  )
}
