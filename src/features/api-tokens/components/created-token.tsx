'use client'
import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Notice } from '#components/ui/notice.tsx'

export function CreatedToken({ token, name }: { token: string; name: string }) {
  const t = useTranslations('tokens')
  return (
    <Notice tone="positive">
      <Field label={t('created', { name })} hint={t('shownOnce')}>
        {(control) => (
          <span className="flex items-center gap-1">
            <Input
              {...control}
              readOnly
              value={token}
              className="font-mono"
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton text={token} />
          </span>
        )}
      </Field>
    </Notice>
  )
}
