'use client'
// The root layout failed and the reader's language is unknown, so the page shows both languages.
import './globals.css'
import { buttonClasses } from '#components/ui/button.tsx'
import en from '#i18n/messages/en/crash.json' with { type: 'json' }
import zhCn from '#i18n/messages/zh-CN/crash.json' with { type: 'json' }

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto flex max-w-2xl flex-col gap-10 px-4 py-16">
          {[
            { lang: 'zh-CN', messages: zhCn },
            { lang: 'en', messages: en },
          ].map(({ lang, messages }) => (
            <section key={lang} lang={lang} className="border-danger border-l-2 pl-4">
              <h1 className="font-semibold text-lg">{messages.title}</h1>
              <p className="mt-1 mb-4 text-ink-soft">{messages.body}</p>
              <button type="button" className={buttonClasses()} onClick={reset}>
                {messages.retry}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
