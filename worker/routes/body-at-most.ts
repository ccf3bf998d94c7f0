import { AppError } from '../errors.ts'

/**
 * A request's body. Stops reading where the limit is passed, whatever length was announced.
 * @throws AppError too-large
 */
export async function bodyAtMost(request: Request, limit: number): Promise<ArrayBuffer> {
  const tooLarge = () => new AppError('too-large', `The body has more than ${limit} bytes: send less.`)
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limit) throw tooLarge()
    chunks.push(chunk)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole.buffer
}
