import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language } from '../../schema/instrument/text.ts'
import { scripts } from './script.ts'
import { style } from './style.ts'
import { words } from './words.ts'

export type Frame = {
  readonly language: Language
  readonly entity: string
  /** The same page in the other language. */
  readonly otherLanguage: string
}

type DocumentProps = Frame & {
  title: string
  /** Which script runs, if any. */
  script?: keyof typeof scripts | undefined
  children?: Child
}

/** One document and no other request, but for Turnstile's where the entity has switched it on. */
export function Document({ language, entity, otherLanguage, title, script, children }: DocumentProps) {
  const text = words[language]
  const other = language === 'es' ? 'en' : 'es'
  return (
    <html lang={text.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${entity}`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <header>
          <b>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="4" r="1" />
              <path d="M12 10c0 4-5 4-5 8a5 5 0 0 0 10 0" />
            </svg>
            {entity}
          </b>
          <nav aria-label="Idioma / Language">
            <a href={otherLanguage} hreflang={other} lang={other}>
              {text.otherLanguage}
            </a>
          </nav>
        </header>
        {children}
        {script && <script>{raw(scripts[script])}</script>}
        {script === 'turnstile' && (
          <script src="https://challenges.cloudflare.com/turnstile/v0/api.js" async defer />
        )}
      </body>
    </html>
  )
}
