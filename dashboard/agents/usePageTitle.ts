import { useEffect } from 'react'

/** Names the page in the browser's tab, and gives the name before back when it is left. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    // after the shell, which names the tab when the language changes
    const timer = setTimeout(() => {
      document.title = `${title} · Indaga`
    })
    return () => {
      clearTimeout(timer)
      document.title = before
    }
  }, [title])
}
