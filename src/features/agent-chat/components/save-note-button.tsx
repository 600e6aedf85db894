'use client'
import { NotebookPen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

/** Keeps an answer of the assistant with the notes of the trip. */
export function SaveNoteButton({ tripId, text }: { tripId: string; text: string }) {
  const t = useTranslations('notes.save')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const create = trpc.knowledge.create.useMutation({
    onSuccess: () => toast.done(t('done')),
    onError: (error) => toast.problem(t('failed'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.knowledge.invalidate(),
  })
  const title = Array.from(plainLine(text)).slice(0, 80).join('')
  return (
    <IconButton
      size="sm"
      icon={NotebookPen}
      label={t('action')}
      disabled={create.isPending || create.isSuccess || title === ''}
      onClick={() =>
        create.mutate({ tripId, title, content: withoutCitations(text), format: 'markdown', source: t('source') })
      }
    />
  )
}

/** Numbers of sources mean nothing outside of the conversation. */
function withoutCitations(text: string): string {
  return text.replace(/ ?\[\d+\]/g, '')
}

function plainLine(text: string): string {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? ''
  return withoutCitations(line)
    .replace(/[*_#`]/g, '')
    .trim()
}
