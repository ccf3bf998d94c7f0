import { raw } from 'hono/html'
import type { Phones } from '../services/sms/read-phones.ts'
import { NetworkForm, PhoneList, VisitForm } from './panels.tsx'
import { script } from './script.ts'
import { shownNumber } from './shown-number.ts'
import { style } from './style.ts'
import { Thread, Unsent } from './thread.tsx'
import type { PhoneWords } from './words.ts'

/** What a person typed, and what is wrong with it. */
export type PhoneTyped = {
  readonly office: string
  readonly phone: string
  readonly language: 'es' | 'en'
  readonly answerBy: 'link' | 'reply'
  readonly reply: string
}
export type PhonePageProps = {
  readonly words: PhoneWords
  readonly lang: 'es' | 'en'
  /** As SMS call the entity. */
  readonly sender: string
  readonly typed: PhoneTyped
  readonly faults: Readonly<Partial<Record<'office' | 'phone' | 'reply', string>>>
  /** What was done last. */
  readonly told: 'planned' | 'none' | 'applied' | undefined
  /** Where a form is sent. */
  readonly address: (form?: 'respuesta' | 'red' | 'visita') => string
}

/** A phone on which SMS that stay on this machine are read and answered, and the network between. */
export function PhonePage(props: PhonePageProps & Phones) {
  const { words, lang, address } = props
  const other = lang === 'es' ? 'en' : 'es'
  return (
    <html lang={words.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${words.title} · Indaga`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body data-refresh={address()}>
        <header>
          <b>Indaga</b>
          <a href="/correo">{words.mails}</a>
          <a href={address().replace(/lang=../, `lang=${other}`)} hreflang={other} lang={other}>
            {words.otherLanguage}
          </a>
        </header>
        <main>
          <h1>{words.title}</h1>
          <p class="banner">
            <b>{words.banner}</b> {words.about}
          </p>
          {props.told && (
            <p class="done" role="status">
              {words[props.told]}
            </p>
          )}
          <p id="lost" class="fault" role="status" hidden>
            {words.lost}
          </p>
          <div class="columns">
            <PhoneList {...props} />
            <div class="middle">
              <Device {...props} />
            </div>
            <VisitForm {...props} />
            <div class="network">
              <Unsent words={words} unsent={props.open?.unsent ?? []} />
              <NetworkForm {...props} />
            </div>
          </div>
        </main>
        <script>{raw(script)}</script>
      </body>
    </html>
  )
}

function Device({ words, sender, open, network, typed, faults, address }: PhonePageProps & Phones) {
  if (!open) {
    return (
      <div class="device">
        <div class="screen">
          <p class="s">
            <a href="#visit">{words.begin}</a>
          </p>
        </div>
      </div>
    )
  }
  const number = shownNumber(open.number)
  return (
    <section class="device" aria-label={`${words.thread} ${number}`}>
      <div class="who">
        <b>{sender}</b>
        <small>→ {number}</small>
        {network.way !== 'normal' && (
          <small class="fault">
            {words.network}: {words.ways[network.way][0]}
          </small>
        )}
      </div>
      {/* Scrolled with the keyboard, too. */}
      <div class="screen" role="log" tabindex={0} aria-label={`${words.thread} ${number}`}>
        <Thread words={words} thread={open.thread} />
      </div>
      <form class="composer" method="post" action={address('respuesta')} novalidate>
        <label for="reply">{words.reply}</label>
        <div>
          <input
            id="reply"
            name="reply"
            autocomplete="off"
            value={typed.reply}
            aria-invalid={faults.reply && 'true'}
            aria-describedby="reply-fault"
            autofocus={faults.reply !== undefined}
          />
          <button type="submit">{words.send}</button>
        </div>
        <p id="reply-fault" class="fault">
          {faults.reply}
        </p>
      </form>
    </section>
  )
}
