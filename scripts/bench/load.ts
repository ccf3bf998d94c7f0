import { Agent, request } from 'node:http'

/**
 * Requests per second that a number of clients get answered, each waiting for its answer before the next.
 * @throws where an answer has another status than 201
 */
export async function requestsPerSecond(
  address: string,
  { clients, seconds, body }: { clients: number; seconds: number; body: () => string },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const started = performance.now()
  const until = started + seconds * 1000
  let answered = 0
  const client = async () => {
    while (performance.now() < until) {
      await post(address, agent, body())
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return answered / ((performance.now() - started) / 1000)
}

function post(address: string, agent: Agent, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      address,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 201 ? resolve() : reject(new Error(`${address}: ${response.statusCode}`)),
        )
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}
