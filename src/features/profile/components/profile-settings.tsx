import { AboutForm } from './about-form.tsx'
import { EmailForm } from './email-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { RemoveAccount } from './remove-account.tsx'

export function ProfileSettings() {
  return (
    <>
      <AboutForm />
      <EmailForm />
      <PasswordForm />
      <RemoveAccount />
    </>
  )
}
