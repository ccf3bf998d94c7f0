import { randomUUID } from 'node:crypto'
import { newTicketKey } from '../machine/staff-session.ts'
import { requestsPerSecond } from './load.ts'
import { type Measured, median } from './measured.ts'

const rounds = 5
const clients = 16
const seconds = 3

/** Storing a response beside a bare one-row insert, in turns, through the same server. */
export async function measureStoring(base: string, code: string, answers: unknown): Promise<Measured[]> {
  await fetch(`${base}/bench/prepare`)
  const { seal } = (await (await fetch(`${base}/api/v1/surveys/${code}`)).json()) as { seal: string }
  const storing = () =>
    requestsPerSecond(`${base}/api/v1/responses`, {
      clients,
      seconds,
      body: () => JSON.stringify({ id: randomUUID(), seal, answers, reasons: [] }),
    })
  const bare = () =>
    requestsPerSecond(`${base}/bench/bare-insert`, {
      clients,
      seconds,
      body: () => JSON.stringify({ id: randomUUID() }),
    })
  await storing() // Warm.
  await bare()
  const pairs: { stored: number; inserted: number }[] = []
  for (let round = 0; round < rounds; round++) pairs.push({ stored: await storing(), inserted: await bare() })
  const ratio = median(pairs.map(({ stored, inserted }) => stored / inserted))
  return [
    {
      what: 'storing one response against a one-row INSERT',
      figure: ratio,
      unit: '×',
      atLeast: 0.85,
      note: `${Math.round(median(pairs.map((pair) => pair.stored)))} against ${Math.round(median(pairs.map((pair) => pair.inserted)))} per second, ${clients} clients`,
    },
  ]
}

/** Rows that D1 counts for a response from its arrival until it is published. */
export async function measureRowsWritten(base: string, codes: { agent: string }): Promise<Measured[]> {
  const each = 200
  const answers = { G1: 5, G5: 3, G2: 2, G3: 0, OS1: 4, CE1: 5 }
  const sealOf = async (code: string) =>
    ((await (await fetch(`${base}/api/v1/surveys/${code}`)).json()) as { seal: string }).seal
  const openSeal = await sealOf(codes.agent)
  const open = Array.from({ length: each }, () => ({
    path: '/api/v1/responses',
    body: { id: randomUUID(), seal: openSeal, answers },
  }))
  const key = await newTicketKey(base, 'CEN')
  const verified = await Promise.all(
    Array.from({ length: each }, async () => {
      const visit = { office: 'CEN', agent: 'A-001', servedAt: new Date().toISOString() }
      const response = await fetch(`${base}/api/v1/visits`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify(visit),
      })
      const { url } = (await response.json()) as { url: string }
      const token = new URL(url).pathname.split('/').at(-1) ?? ''
      return { path: '/api/v1/responses', body: { id: randomUUID(), seal: await sealOf(token), answers } }
    }),
  )
  const count = async (kind: string, bodies: unknown) => {
    const response = await fetch(`${base}/bench/rows-written?kind=${kind}`, {
      method: 'POST',
      body: JSON.stringify(bodies),
    })
    const { stored, published } = (await response.json()) as { stored: number; published: number }
    return { stored: stored / each, published: published / each }
  }
  return [
    row('rows written per response, static code', await count('open', open)),
    row('rows written per response, visit token', await count('verified', verified)),
  ]
}

const row = (what: string, { stored, published }: { stored: number; published: number }): Measured => ({
  what,
  figure: stored + published,
  unit: 'rows',
  atMost: 10,
  note: `${stored.toFixed(2)} when it arrives, ${published.toFixed(2)} when it is published`,
})
