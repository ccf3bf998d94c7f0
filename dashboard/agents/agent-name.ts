import type { Language } from '../../schema/instrument/text.ts'

/** «Asesor 014» for A-014; a code of another make stands as it is. */
export function agentName(code: string, language: Language): string {
  const number = /^A-(\d+)$/.exec(code)?.[1] ?? code
  return `${language === 'es' ? 'Asesor' : 'Agent'} ${number}`
}

/** A-002 before before A-10. */
export const byCode = (a: { readonly agent: string }, b: { readonly agent: string }) =>
  a.agent === b.agent ? 0 : collator.compare(a.agent, b.agent) || (a.agent < b.agent ? -1 : 1)

const collator = new Intl.Collator('es', { numeric: true })
