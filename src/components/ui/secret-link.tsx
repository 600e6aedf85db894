import { CopyButton } from './copy-button.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'
import { Notice } from './notice.tsx'

/** A link that nothing can show again. */
export function SecretLink({ url, label, hint }: { url: string; label: string; hint: string }) {
  return (
    <Notice tone="positive">
      <Field label={label} hint={hint}>
        {(control) => (
          <span className="flex items-center gap-1">
            <Input
              {...control}
              readOnly
              value={url}
              className="font-mono"
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton text={url} />
          </span>
        )}
      </Field>
    </Notice>
  )
}
