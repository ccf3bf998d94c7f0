import type { Language } from '../../schema/instrument/text.ts'
import { locales } from './numbers.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `hace 3 horas` */
export function ago(then: number, now: number, language: Language): string {
  const elapsed = Math.max(0, now - then)
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'always' })
  if (elapsed >= day) return format.format(-Math.floor(elapsed / day), 'day')
  if (elapsed >= hour) return format.format(-Math.floor(elapsed / hour), 'hour')
  if (elapsed >= minute) return format.format(-Math.floor(elapsed / minute), 'minute')
  return language === 'es' ? 'hace un momento' : 'a moment ago'
}
