import { Hono, type Context as Request } from 'hono'
import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError } from '../errors.ts'
import { networkWays } from '../messaging/network-ways.ts'
import { readPhone } from '../messaging/phone-number.ts'
import { PhonePage, type PhonePageProps, type PhoneTyped } from '../phone/phone-page.tsx'
import { script } from '../phone/script.ts'
import { style } from '../phone/style.ts'
import { phoneWords } from '../phone/words.ts'
import { changeNetwork } from '../services/sms/play-network.ts'
import { readPhones } from '../services/sms/read-phones.ts'
import { replyFromPhone } from '../services/sms/reply-from-phone.ts'
import { tryVisit } from '../services/sms/try-visit.ts'
import { policyOf } from '../survey/page-headers.ts'
import { bodyAtMost } from './body-at-most.ts'
import { type Asked, inTheirLanguage } from './citizen-page.tsx'
import { ownMachineOnly } from './own-machine.ts'
import { ownPagesOnly } from './own-pages.ts'

const largestBody = 256 * 1024
const longestReply = 1600
const done = ['planned', 'none', 'applied'] as const

/** The phone on which SMS of this machine arrive, for who develops or tries Indaga: nowhere else is there such a page. */
export const phone = new Hono<Asked>()

phone.use(ownMachineOnly, ownPagesOnly)
phone.use(async (c, next) => {
  if (c.var.context.messaging?.provider.id !== 'outbox') {
    throw new AppError('not-found', 'SMS are off here, or leave by a provider: there is no phone to show.')
  }
  await next()
})
phone.use(inTheirLanguage)

phone.get('/', (c) => show(c, 200))

phone.post('/respuesta', async (c) => {
  const typed = (await formOf(c)).get('reply') ?? ''
  const fault = typed.trim() === '' ? 'empty' : typed.length > longestReply ? 'too-long' : undefined
  if (fault) {
    const { replyFaults } = phoneWords[languageOf(c)]
    return show(c, 422, { typed: { reply: typed }, faults: { reply: replyFaults[fault] } })
  }
  await replyFromPhone(c.var.context, { phone: c.req.query('con') ?? '', text: typed })
  return c.redirect(`${addressOf(c, c.req.query('con'))}#reply`, 303)
})

phone.post('/red', async (c) => {
  const form = await formOf(c)
  const way = networkWays.find((known) => known === form.get('way'))
  if (!way) throw new AppError('malformed', 'The network knows no such way: choose one of the page.')
  await changeNetwork(c.var.context, { way, twice: form.get('twice') === 'yes' })
  return c.redirect(addressOf(c, c.req.query('con'), 'applied'), 303)
})

phone.post('/visita', async (c) => {
  const form = await formOf(c)
  const words = phoneWords[languageOf(c)]
  const [office, number] = [form.get('office') ?? '', form.get('phone') ?? '']
  const language = form.get('language') === 'en' ? 'en' : 'es'
  const answerBy = form.get('answerBy') === 'reply' ? 'reply' : 'link'
  const typed = { office, phone: number, language, answerBy } as const
  const read = readPhone(number, c.var.context.messaging?.countries ?? ['PE'])
  if ('fault' in read) return show(c, 422, { typed, faults: { phone: words.phoneFaults[read.fault] } })
  try {
    const tried = await tryVisit(c.var.context, { office, phone: read.phone, language, answerBy })
    return c.redirect(addressOf(c, tried.phone, tried.asked ? 'planned' : 'none'), 303)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'office-unknown') throw error
    return show(c, 422, { typed, faults: { office: words.officeFault } })
  }
})

const languageOf = (c: Request<Asked>) => (c.var.language === 'en' ? 'en' : 'es')

function addressOf(c: Request<Asked>, open: string | undefined, told?: string): string {
  const query = { ...(open && { con: open }), ...(told && { hecho: told }), lang: languageOf(c) }
  return `/telefono?${new URLSearchParams(query)}`
}

/** @throws AppError malformed, too-large */
async function formOf(c: Request<Asked>): Promise<URLSearchParams> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
    throw new AppError('malformed', 'Send what the page’s form sends.')
  }
  return new URLSearchParams(new TextDecoder().decode(await bodyAtMost(c.req.raw, largestBody)))
}

async function show(
  c: Request<Asked>,
  status: ContentfulStatusCode,
  { typed, faults = {} }: { typed?: Partial<PhoneTyped>; faults?: PhonePageProps['faults'] } = {},
) {
  const lang = languageOf(c)
  const phones = await readPhones(c.var.context, c.req.query('con'))
  const open = phones.open?.id
  return c.html(
    html`<!doctype html>${(
      <PhonePage
        {...phones}
        words={phoneWords[lang]}
        lang={lang}
        sender={c.var.context.messaging?.name ?? ''}
        typed={{ office: '', phone: '', language: 'es', answerBy: 'link', reply: '', ...typed }}
        faults={faults}
        told={done.find((known) => known === c.req.query('hecho'))}
        address={(form) => addressOf(c, open).replace('?', form ? `/${form}?` : '?')}
      />
    )}`,
    status,
    { 'content-security-policy': await policyOf({ script, style }) },
  )
}
