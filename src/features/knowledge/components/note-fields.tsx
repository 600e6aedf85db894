'use client'
import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { knowledgeLimits } from '#contract/limits.ts'
import { type Clipping, formatOfFile, type NoteForm } from '../note-form.ts'

/** Title, text, tags and source; the text may be pasted with its headings, or come from a file. */
export function NoteFields({
  form,
  error,
  onChange,
  onClipping,
}: {
  form: NoteForm
  error: string | null
  onChange: (patch: Partial<NoteForm>) => void
  onClipping: (clipping: Clipping | null) => void
}) {
  const t = useTranslations('notes')
  return (
    <>
      <Field label={t('fields.title')}>
        {(control) => (
          <Input
            {...control}
            value={form.title}
            maxLength={200}
            placeholder={t('fields.titleExample')}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </Field>
      <Field
        label={t('fields.content')}
        hint={t('fields.contentHint')}
        error={error}
        aside={<NoteFile onRead={onChange} onClipping={onClipping} />}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={10}
            className="max-h-none min-h-48"
            value={form.content}
            maxLength={knowledgeLimits.contentCharacters}
            onChange={({ target }) => onChange({ content: target.value })}
            onPaste={({ clipboardData }) => {
              if (form.content.trim() !== '') return
              const markup = clipboardData.getData('text/html').slice(0, knowledgeLimits.importCharacters)
              onClipping(markup === '' ? null : { text: clipboardData.getData('text/plain'), markup, format: 'html' })
            }}
          />
        )}
      </Field>
      <Field label={t('fields.tags')} hint={t('fields.tagsHint')}>
        {(control) => (
          <Input
            {...control}
            value={form.tags}
            maxLength={600}
            onChange={({ target }) => onChange({ tags: target.value })}
          />
        )}
      </Field>
      <Field label={t('fields.source')} optional>
        {(control) => (
          <Input
            {...control}
            value={form.source}
            maxLength={500}
            placeholder="https://"
            onChange={({ target }) => onChange({ source: target.value })}
          />
        )}
      </Field>
    </>
  )
}

const mostFileBytes = 600_000

function NoteFile({
  onRead,
  onClipping,
}: {
  onRead: (patch: Partial<NoteForm>) => void
  onClipping: (clipping: Clipping | null) => void
}) {
  const t = useTranslations('notes')
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const read = async (file: File) => {
    const format = formatOfFile(file.name)
    setProblem(format === null ? t('file.wrongType') : file.size > mostFileBytes ? t('file.tooLarge') : null)
    if (format === null || file.size > mostFileBytes) return
    const markup = (await file.text()).slice(0, knowledgeLimits.importCharacters)
    const text = format === 'html' ? textOfHtml(markup) : markup.replace(/\r\n?/g, '\n')
    onRead({ content: text, source: file.name })
    onClipping(format === 'html' ? { text, markup, format } : null)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".md,.markdown,.txt,.text,.html,.htm"
        className="sr-only"
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) void read(file)
          target.value = ''
        }}
      />
      <span className="flex min-w-0 items-center gap-2">
        {problem ? (
          <span role="alert" className="min-w-0 text-danger text-xs">
            {problem}
          </span>
        ) : null}
        <Button variant="quiet" onClick={() => input.current?.click()}>
          <FileUp aria-hidden strokeWidth={1.75} />
          {t('file.choose')}
        </Button>
      </span>
    </>
  )
}

function textOfHtml(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html')
  for (const element of body.querySelectorAll('script, style')) element.remove()
  return (body.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim()
}
