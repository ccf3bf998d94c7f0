import type { Language } from '../../schema/instrument/text.ts'
import { words } from './words.ts'

/** Where Turnstile's script draws its widget, which puts its token into the form. */
export function PersonCheck({ siteKey, language }: { siteKey: string; language: Language }) {
  const text = words[language]
  return (
    <div class="q">
      <p class="s">{text.personCheck}</p>
      <div class="cf-turnstile" data-sitekey={siteKey} data-language={language} data-size="flexible" />
      <noscript>
        <p class="m">{text.needsScript}</p>
      </noscript>
    </div>
  )
}
