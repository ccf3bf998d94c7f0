/** A call that works as it stands, to paste into a terminal. */
export function visitExample(origin: string, office: string, secret: string, now: Date): string {
  const visit = JSON.stringify({ office, servedAt: now.toISOString(), ticket: 'T-0001' })
  return `curl -X POST ${origin}/api/v1/visits \\
  -H 'authorization: Bearer ${secret}' \\
  -H 'content-type: application/json' \\
  -d '${visit}'`
}
