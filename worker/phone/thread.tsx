import type { Phones, ShownSms } from '../services/sms/read-phones.ts'
import { Linked } from './linked.tsx'
import type { PhoneWords } from './words.ts'

type Told = { readonly words: PhoneWords }

/** `26 nov, 10:05`, by the clock in Lima. */
export const shownTime = (at: number, { locale }: PhoneWords) =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'America/Lima',
  }).format(at)

const isBad = (state: string | null) => state !== null && /^(un|failed|rejected)/.test(state)

/** `no entregado (30003)` */
export function stateOf(words: PhoneWords, state: string, reason: string | null): string {
  const states: Readonly<Record<string, string>> = words.states
  const reasons: Readonly<Record<string, string>> = words.reasons
  return `${states[state] ?? state}${reason ? ` (${reasons[reason] ?? reason})` : ''}`
}

/** What was written in either direction, as the phone shows it. */
export function Thread({ words, thread }: Told & { thread: readonly ShownSms[] }) {
  return (
    <ol id="thread" data-live="thread">
      {thread.length === 0 && (
        <li class="refused">
          <p>{words.nothingYet}</p>
        </li>
      )}
      {thread.map((sms) => (
        <li key={sms.id} id={sms.id} class={sms.kind}>
          <Bubble words={words} sms={sms} />
        </li>
      ))}
    </ol>
  )
}

function Bubble({ words, sms: { kind, body, way, at, state, reason } }: Told & { sms: ShownSms }) {
  const time = shownTime(at, words)
  if (kind === 'refused') {
    return (
      <>
        <p>{words.refused[way === 'throttled' ? '429' : '500']}</p>
        <small>{time}</small>
      </>
    )
  }
  return (
    <>
      <p>
        <Linked text={body} />
      </p>
      {kind === 'reply' ? (
        <small>
          {time}
          {way === 'twice' && ` · ${words.twice}`}
        </small>
      ) : (
        <small>
          {time} ·{' '}
          <span class={isBad(state) ? 'bad' : undefined}>{stateOf(words, state ?? 'unknown', reason)}</span>
        </small>
      )}
    </>
  )
}

/** What is planned for this phone, or will not come. */
export function Unsent({ words, unsent }: Told & { unsent: NonNullable<Phones['open']>['unsent'] }) {
  const kinds: Readonly<Record<string, string>> = words.kinds
  return (
    <div id="unsent" data-live="list">
      {unsent.length > 0 && (
        <section class="card" aria-labelledby="unsent-title">
          <h2 id="unsent-title">{words.unsent}</h2>
          <ul>
            {unsent.map(({ id, kind, state, reason, notBefore }) => (
              <li key={id}>
                <b>{kinds[kind] ?? kind}</b>
                <br />
                <small>
                  {stateOf(words, state, reason)}
                  {state === 'queued' && `, ${words.from} ${shownTime(notBefore, words)}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
