import type { Language } from '../../schema/instrument/text.ts'
import { Check } from './check.tsx'
import { Document, type Frame } from './document.tsx'
import { FooterLinks } from './footer-links.tsx'

type LeaveProps = Frame & {
  /** Where the button sends. */
  action: string
  left: boolean
  /** It has been changed a moment ago. */
  just: boolean
  /** Whether replies to an SMS arrive. */
  replies: boolean
}

/** What a button sends: whether SMS are wished. */
export function LeavePage({ action, left, just, replies, ...frame }: LeaveProps) {
  const text = words[frame.language]
  const state = left ? text.left : just ? text.back : text.ask
  return (
    <Document {...frame} title={state.title}>
      <main>
        {just && <Check />}
        <h1 class={just ? undefined : 'j'}>{state.title}</h1>
        <p>{state.text(frame.entity)}</p>
        {left && <p>{replies ? text.comeBackByReply : text.comeBack}</p>}
        <form method="post" action={action}>
          <button type="submit" name="sms" value={left ? 'si' : 'no'} class={left || just ? 'g' : undefined}>
            {left ? text.returnNow : text.leaveNow}
          </button>
        </form>
      </main>
      <footer>
        <FooterLinks language={frame.language} />
      </footer>
    </Document>
  )
}

const es = {
  ask: {
    title: '¿No quiere recibir más encuestas por SMS?',
    text: (entity: string) =>
      `Con este botón, ${entity} ya no enviará encuestas al celular que recibió este enlace. Vale para todas sus sedes. No afecta su trámite ni su atención.`,
  },
  left: {
    title: 'No recibirá más encuestas por SMS',
    text: (entity: string) =>
      `${entity} ya no enviará encuestas al celular que recibió este enlace. De su número solo guardamos una huella, para no volver a escribirle.`,
  },
  back: {
    title: 'Volverá a recibir encuestas por SMS',
    text: (_entity: string) => 'Después de una atención, y como mucho una cada 30 días.',
  },
  comeBack: 'Si cambia de idea, vuelva a este enlace y use este botón:',
  comeBackByReply: 'Si cambia de idea, responda ALTA a uno de nuestros SMS o use este botón:',
  leaveNow: 'No recibir más encuestas',
  returnNow: 'Volver a recibir encuestas',
}

const en: typeof es = {
  ask: {
    title: 'No more surveys by SMS?',
    text: (entity) =>
      `With this button, ${entity} will send no more surveys to the phone that got this link. It holds for all its offices. It does not affect what you came for, nor how you are served.`,
  },
  left: {
    title: 'You will get no more surveys by SMS',
    text: (entity) =>
      `${entity} will send no more surveys to the phone that got this link. Of your number we keep only a fingerprint, so that we do not write to you again.`,
  },
  back: {
    title: 'You will get surveys by SMS again',
    text: () => 'After a visit, and at most one in 30 days.',
  },
  comeBack: 'If you change your mind, come back to this link and use this button:',
  comeBackByReply: 'If you change your mind, reply START to one of our SMS or use this button:',
  leaveNow: 'No more surveys',
  returnNow: 'Get surveys again',
}

const words: Readonly<Record<Language, typeof es>> = { es, en }
