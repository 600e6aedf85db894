import { AboutForm } from './about-form.tsx'
import { DataExport } from './data-export.tsx'
import { EmailForm } from './email-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { RemoveAccount } from './remove-account.tsx'

export function ProfileSettings() {
  return (
    <div>
      <AboutForm />
      <EmailForm />
      <PasswordForm />
      <DataExport />
      <RemoveAccount />
    </div>
  )
}
