import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { locales } from '../format/numbers.ts'
import { LanguageContext } from '../language/context.ts'
import { rememberedLanguage } from '../language/remembered.ts'

const root = getRouteApi('__root__')

/** The language of all that follows: the address says it, else what was chosen before. */
export function Root() {
  const language = root.useSearch().lang ?? rememberedLanguage()
  useEffect(() => {
    document.documentElement.lang = locales[language]
  }, [language])
  return (
    <LanguageContext value={language}>
      <Outlet />
    </LanguageContext>
  )
}
