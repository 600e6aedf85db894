'use client'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { IconButton } from './icon-button.tsx'

const shownMs = 1500

/** Puts `text` on the clipboard and says so for a moment. */
export function CopyButton({ text }: { text: string }) {
  const t = useTranslations('common')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (!(await putOnClipboard(text))) return
    setCopied(true)
    setTimeout(() => setCopied(false), shownMs)
  }
  return <IconButton size="sm" icon={copied ? Check : Copy} label={t(copied ? 'copied' : 'copy')} onClick={copy} />
}

/** Fails without permission, and over plain HTTP where there is no clipboard. */
async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
