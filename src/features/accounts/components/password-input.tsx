'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormControl } from '#components/form/form-field.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { AffixedInput } from '#components/ui/input.tsx'

/** A password that can be made visible. */
export function PasswordInput({ control, isNew = false }: { control: FormControl; isNew?: boolean }) {
  const t = useTranslations('accounts')
  const [shown, setShown] = useState(false)
  return (
    <AffixedInput
      {...control}
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
