import type { Locale } from '#contract/locale.ts'
import type { Mail } from '../providers/mail/mail.ts'
import type { LinkLetter } from './link-letter.ts'

/** Mails are the one user-visible text made on the server: they leave without an interface around them. */
const texts = {
  en: {
    reset_password: {
      subject: 'Set a new password for JourneyOn',
      body: (link: string) =>
        `Open this link within one hour to set a new password:\n\n${link}\n\nIf you did not ask for it, nothing has changed and you can ignore this mail.`,
    },
    change_email: {
      subject: 'Confirm your new e-mail address for JourneyOn',
      body: (link: string) =>
        `Open this link within one hour to confirm this address:\n\n${link}\n\nUntil then your old address stays in use.`,
    },
  },
  'zh-CN': {
    reset_password: {
      subject: '重置 JourneyOn 密码',
      body: (link: string) =>
        `请在一小时内打开以下链接设置新密码：\n\n${link}\n\n如果这不是你本人的操作，什么都没有改变，忽略本邮件即可。`,
    },
    change_email: {
      subject: '确认你在 JourneyOn 的新邮箱',
      body: (link: string) => `请在一小时内打开以下链接确认这个邮箱：\n\n${link}\n\n确认之前，仍使用原来的邮箱。`,
    },
  },
}

export function writeLinkMail(purpose: LinkLetter['purpose'], locale: Locale, to: string, link: string): Mail {
  const { subject, body } = texts[locale][purpose]
  return { to, subject, text: body(link) }
}
