'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldControl } from '#components/ui/field.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { AffixedInput } from '#components/ui/input.tsx'

/** A password that can be looked at before it is sent. */
export function PasswordInput({
  control,
  name,
  isNew = false,
}: {
  control: FieldControl
  name: string
  isNew?: boolean
}) {
  const t = useTranslations('accounts')
  const [shown, setShown] = useState(false)
  return (
    <AffixedInput
      {...control}
      name={name}
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={128}
      after={
        <IconButton
          size="sm"
          icon={shown ? EyeOff : Eye}
          label={shown ? t('hidePassword') : t('showPassword')}
          className="pointer-coarse:w-10"
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
