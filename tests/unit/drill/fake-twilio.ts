import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Checked, examples, type Operation, twilioContract } from './twilio-contract.ts'

/** What is done with an SMS that is handed over. */
export type Answer =
  | 'created'
  /** Sent, and then … */
  | 'error'
  | 'silence'
  | 'cut'
  | 'garbage'
  /** Not sent, and … */
  | 'error-unsent'
  | { readonly status: number; readonly code: number; readonly retryAfter?: number }

export type Script = {
  readonly answer?: Answer
  /** How often it answers so, before it answers as usual. */
  readonly times?: number
  /** The statuses that are told of it, with their codes, in this order. */
  readonly tells?: readonly (readonly [status: string, code?: number])[]
  /** Before the answer has gone. */
  readonly early?: boolean
  /** How often each is told. */
  readonly copies?: number
}

export type Sent = {
  readonly sid: string
  readonly to: string
  readonly callback: string
  readonly createdAt: number
  body: string
  status: string
  code: number | null
}

/** As Twilio describes it: HMAC-SHA-1 over the address and the fields, by name. */
export const twilioSignature = (token: string, address: string, fields: Record<string, string | string[]>) =>
  createHmac('sha1', token)
    .update(
      address +
        Object.keys(fields)
          .sort()
          .map((name) =>
            [...new Set([fields[name] ?? []].flat())]
              .sort()
              .map((value) => name + value)
              .join(''),
          )
          .join(''),
    )
    .digest('base64')

/**
 * Twilio on this machine: what it is asked and what it answers is held against its contract, what it sends stands in
 * its ledger, what becomes of it is told under its signature.
 */
export async function startFakeTwilio({
  account,
  token,
  scriptOf,
  silence,
  now,
  post,
}: {
  account: string
  token: string
  scriptOf: (to: string) => Script
  /** It answers nothing, and never will. */
  silence: (callback: string) => void
  now: () => number
  /** Brings what is told to whoever is told. */
  post: (address: string, init: RequestInit) => Promise<Response>
}) {
  const contract = await twilioContract()
  const ledger: Sent[] = []
  const asked = new Map<string, number>()
  /** What was not as the contract says, or not answered as Twilio expects. */
  const wrong: unknown[] = []
  let told: Promise<unknown> = Promise.resolve()

  async function tell(sent: Sent, { tells = [['sent'], ['delivered']], copies = 1 }: Script) {
    for (const [status, code] of tells) {
      // What it shows is the furthest of what it has told.
      if (!isOver(sent.status)) Object.assign(sent, { status, code: code ?? null })
      const fields = {
        AccountSid: account,
        ApiVersion: '2010-04-01',
        MessageSid: sent.sid,
        MessageStatus: status,
        SmsSid: sent.sid,
        SmsStatus: status,
        To: sent.to,
        ...(code && { ErrorCode: String(code) }),
      }
      for (let copy = 0; copy < copies; copy++) {
        const { status } = await post(sent.callback, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'x-twilio-signature': twilioSignature(token, sent.callback, fields),
          },
          body: String(new URLSearchParams(fields)),
        })
        if (status !== 204) wrong.push(`${sent.callback} answered ${status}`)
      }
    }
  }

  const shown = ({ sid, to, body, status, code, createdAt }: Sent) => ({
    ...examples.created,
    account_sid: account,
    sid,
    to,
    body,
    status,
    error_code: code,
    date_created: new Date(createdAt).toUTCString().replace('GMT', '+0000'),
    direction: 'outbound-api',
    num_segments: '1',
  })
  const reply = (response: ServerResponse, operation: Operation, status: number, body: unknown) => {
    const problem = contract.wrongIn(operation, body)
    if (problem) wrong.push({ operation, problem })
    send(response, status, body)
  }

  async function create(form: Record<string, string>, response: ServerResponse) {
    const to = form.To ?? ''
    const script = scriptOf(to)
    const before = asked.get(to) ?? 0
    asked.set(to, before + 1)
    const answer =
      before < (script.times ?? Number.POSITIVE_INFINITY) ? (script.answer ?? 'created') : 'created'
    if (typeof answer === 'object') {
      if (answer.retryAfter !== undefined) response.setHeader('retry-after', answer.retryAfter)
      return send(response, answer.status, { code: answer.code, message: '', status: answer.status })
    }
    if (answer === 'error-unsent') return send(response, 500, {})
    const sent: Sent = {
      sid: `SM${String(ledger.length + 1).padStart(32, '0')}`,
      to,
      body: form.Body ?? '',
      callback: form.StatusCallback ?? '',
      createdAt: now(),
      status: 'queued',
      code: null,
    }
    ledger.push(sent)
    if (script.early) await tell(sent, script)
    if (answer === 'created')
      reply(response, 'CreateMessage', 201, shown({ ...sent, status: 'queued', code: null }))
    else if (answer === 'garbage') response.writeHead(201, { 'content-type': 'text/html' }).end('<html>')
    else if (answer === 'error') send(response, 500, { code: 20500 })
    else if (answer === 'cut') response.destroy()
    else if (answer === 'silence') silence(sent.callback)
    if (!script.early) told = told.then(() => tell(sent, script))
  }

  function list(query: Record<string, string>, response: ServerResponse) {
    const [since, until] = [Date.parse(query['DateSent>'] ?? ''), Date.parse(query['DateSent<'] ?? '')]
    const messages = ledger.filter(({ createdAt }) => createdAt >= since && createdAt <= until)
    reply(response, 'ListMessage', 200, { ...examples.none, messages: messages.map(shown) })
  }

  function update(sid: string | undefined, form: Record<string, string>, response: ServerResponse) {
    const sent = ledger.find((each) => each.sid === sid)
    if (!sent) return send(response, 404, { code: 20404 })
    if (!isOver(sent.status)) return send(response, 400, { code: 20009 })
    sent.body = form.Body ?? sent.body
    return reply(response, 'UpdateMessage', 200, shown(sent))
  }

  const server = createServer(async (request, response) => {
    const asking = await read(request)
    if (asking.headers.authorization !== `Basic ${btoa(`${account}:${token}`)}`) {
      return send(response, 401, { code: 20003 })
    }
    const checked: Checked = await contract.ask(asking)
    if (checked.operation === 'CreateMessage') return create(asking.form, response)
    if (checked.operation === 'ListMessage') return list(asking.query, response)
    if (checked.operation === 'UpdateMessage') return update(checked.sid, asking.form, response)
    wrong.push(checked)
    return send(response, checked.status, { code: 21601 })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ledger,
    wrong,
    /** Once all that there was to tell has been told. */
    settled: () => told,
    end() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const isOver = (status: string) => ['delivered', 'undelivered', 'failed'].includes(status)

const send = (response: ServerResponse, status: number, body: unknown) =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

async function read(request: IncomingMessage) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
  return {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: request.headers as Record<string, string>,
    form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
  }
}
