import { readFileSync } from 'node:fs'
import { AppError } from '../../worker/errors.ts'
import { strictJson } from '../../worker/routes/strict-json.ts'
import { Refusal } from '../machine/refusal.ts'
import { ImportMap } from './import-map.ts'

/** @throws Refusal naming line or path of what is wrong */
export function readMap(file: string): ImportMap {
  const parsed = ImportMap.safeParse(jsonOf(file))
  if (parsed.success) return parsed.data
  const mistakes = parsed.error.issues.map(({ path, message }) => {
    const place = path.join('.').replace(/^(time\.format)\.0$/, '$1')
    const where = place === '' ? '' : `, ${place}`
    return `${file}${where}: ${message}.`
  })
  throw new Refusal([...mistakes, 'Nothing was stored.'].join('\n'))
}

function jsonOf(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Refusal(`There is no map ${file}.`)
    throw new Refusal(`The map ${file} can’t be read (${code}).`)
  }
  if (text.trim() === '') throw new Refusal(`The map ${file} is empty.`)
  try {
    JSON.parse(text)
    return strictJson(new TextEncoder().encode(text).buffer)
  } catch (error) {
    if (error instanceof AppError)
      throw new Refusal(`${file}: ${error.detail?.replace('send it', 'give it')}`)
    throw new Refusal(`The map ${file} is no JSON: ${placed((error as Error).message, text)}.`)
  }
}

// The engine names a line only where the fault is before the end.
function placed(message: string, text: string): string {
  if (/\(line \d+/.test(message)) return message
  return `${message} (line ${text.trimEnd().split('\n').length})`
}
