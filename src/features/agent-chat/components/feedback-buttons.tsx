'use client'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { FormField } from '#components/form/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Feedback } from '#contract/conversation.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

const longestReason = 500

/** Thumbs for an answer; a thumb down may say why. */
export function FeedbackButtons({ messageId, given }: { messageId: string; given: Feedback | null }) {
  const t = useTranslations('chat.feedback')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const [isAsking, setAsking] = useState(false)
  const form = useForm({ defaultValues: { reason: given?.reason ?? '' } })
  const give = trpc.agent.feedback.useMutation({
    onSuccess: () => toast.done(t('thanks')),
    onError: (error) => toast.problem(t('failed'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.agent.conversations.get.invalidate(),
  })
  const value = give.isPending ? give.variables.value : given?.value
  return (
    <>
      <IconButton
        size="sm"
        icon={ThumbsUp}
        label={t('up')}
        aria-pressed={value === 'up'}
        className={value === 'up' ? 'bg-accent-soft text-accent' : undefined}
        disabled={give.isPending}
        onClick={() => give.mutate({ messageId, value: 'up' })}
      />
      <Popover
        label={t('why')}
        open={isAsking}
        onOpenChange={setAsking}
        trigger={
          <IconButton
            size="sm"
            icon={ThumbsDown}
            label={t('down')}
            aria-pressed={value === 'down'}
            className={value === 'down' ? 'bg-caution-soft text-caution' : undefined}
            disabled={give.isPending}
          />
        }
      >
        <form
          className="flex flex-col gap-3"
          onSubmit={form.handleSubmit(({ reason }) => {
            give.mutate({ messageId, value: 'down', reason: reason.trim() })
            setAsking(false)
          })}
        >
          <FormField form={form} name="reason" label={t('why')} optional>
            {(control) => <Textarea {...control} autoFocus rows={2} maxLength={longestReason} />}
          </FormField>
          <Button size="sm" type="submit" variant="primary" className="self-end">
            {t('give')}
          </Button>
        </form>
      </Popover>
    </>
  )
}
