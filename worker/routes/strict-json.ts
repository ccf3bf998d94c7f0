import { AppError } from '../errors.ts'

const unreadable = (detail: string) => new AppError('malformed', detail)

/**
 * JSON as sent, in UTF-8, with no key twice in one object: a parser that keeps the last would take an answer that
 * the sender may not have meant. Nor with `__proto__`, which contracts pass over instead of refusing it.
 * @throws AppError malformed
 */
export function strictJson(bytes: ArrayBuffer): unknown {
  let text: string
  let value: unknown
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    value = JSON.parse(text)
  } catch {
    throw unreadable('The body is not JSON in UTF-8: check quotes, commas and brackets.')
  }
  const mistake = mistakenKey(text)
  if (mistake) throw unreadable(mistake)
  return value
}

/** What is wrong with the first key of a valid JSON text that can't be taken. */
function mistakenKey(json: string): string | undefined {
  const open: (Set<string> | null)[] = []
  let keyExpected = false
  for (let index = 0; index < json.length; index++) {
    const char = json[index]
    if (char === '"') {
      const start = index
      for (index++; json[index] !== '"'; index++) if (json[index] === '\\') index++
      const keys = open.at(-1)
      if (!keyExpected || !keys) continue
      const key: string = JSON.parse(json.slice(start, index + 1))
      if (key === '__proto__') return 'No key may be called __proto__: leave it out.'
      if (keys.has(key)) {
        return `The key ${JSON.stringify(key.slice(0, 40))} comes twice in one object: send it once.`
      }
      keys.add(key)
      keyExpected = false
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null)
      keyExpected = char === '{'
    } else if (char === '}' || char === ']') {
      open.pop()
    } else if (char === ',') {
      keyExpected = open.at(-1) !== null
    }
  }
  return undefined
}
