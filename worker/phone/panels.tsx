import { networkWays } from '../messaging/network-ways.ts'
import type { Phones } from '../services/sms/read-phones.ts'
import type { PhonePageProps } from './phone-page.tsx'
import { shownNumber } from './shown-number.ts'
import { shownTime } from './thread.tsx'

export function PhoneList({ words, open, phones, lang }: PhonePageProps & Phones) {
  return (
    <nav class="card phones" aria-labelledby="phones-title">
      <h2 id="phones-title">{words.phones}</h2>
      <ul id="phones" data-live="list">
        {phones.length === 0 && <li class="s">{words.noPhones}</li>}
        {phones.map(({ id, number, last, at }) => (
          <li key={id}>
            <a href={`/telefono?con=${id}&lang=${lang}`} aria-current={id === open?.id ? 'true' : undefined}>
              <b>{shownNumber(number)}</b>
              <span class="s">{last ?? words.nothingYet}</span>
              <small>{shownTime(at, words)}</small>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export function VisitForm({ words, offices, typed, faults, address }: PhonePageProps & Phones) {
  return (
    <section class="card visit" aria-labelledby="visit">
      <h2 id="visit">{words.visit}</h2>
      {offices.length === 0 ? (
        <p>{words.noOffices}</p>
      ) : (
        <form method="post" action={address('visita')} novalidate>
          <p class="s">{words.visitAbout}</p>
          <div class="field">
            <label for="office">{words.office}</label>
            <select
              id="office"
              name="office"
              aria-invalid={faults.office && 'true'}
              aria-describedby="office-fault"
            >
              {offices.map(({ code, name }) => (
                <option key={code} value={code} selected={code === typed.office}>
                  {name}
                </option>
              ))}
            </select>
            <small id="office-fault" class="fault">
              {faults.office}
            </small>
          </div>
          <div class="field">
            <label for="phone">{words.phone}</label>
            <input
              id="phone"
              name="phone"
              type="tel"
              autocomplete="off"
              value={typed.phone}
              aria-invalid={faults.phone && 'true'}
              aria-describedby="phone-fault phone-hint"
              autofocus={faults.phone !== undefined}
            />
            <small id="phone-fault" class="fault">
              {faults.phone}
            </small>
            <small id="phone-hint">{words.phoneHint}</small>
          </div>
          <fieldset>
            <legend>{words.language}</legend>
            <div class="row">
              {(['es', 'en'] as const).map((each) => (
                <label key={each} class="choice" lang={each}>
                  <input type="radio" name="language" value={each} checked={each === typed.language} />
                  {each === 'es' ? 'Español' : 'English'}
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>{words.answerBy}</legend>
            <div class="row">
              {(['link', 'reply'] as const).map((each) => (
                <label key={each} class="choice">
                  <input type="radio" name="answerBy" value={each} checked={each === typed.answerBy} />
                  {words.answers[each]}
                </label>
              ))}
            </div>
          </fieldset>
          <button type="submit">{words.register}</button>
        </form>
      )}
    </section>
  )
}

export function NetworkForm({ words, network, address }: PhonePageProps & Phones) {
  return (
    <section class="card" aria-labelledby="network">
      <h2 id="network">{words.network}</h2>
      <form method="post" action={address('red')}>
        <fieldset>
          <legend class="s">{words.networkAbout}</legend>
          {networkWays.map((way) => (
            <label key={way} class="choice">
              <input type="radio" name="way" value={way} checked={way === network.way} />
              <span>
                {words.ways[way][0]}
                <small>{words.ways[way][1]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <input type="checkbox" name="twice" value="yes" checked={network.twice} />
          {words.twiceLabel}
        </label>
        <button type="submit">{words.apply}</button>
      </form>
    </section>
  )
}
