import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** A new page takes the focus, as a new document would: the next Tab, and a screen reader, begin there. */
export function useArrivalFocus() {
  // once it stands there: until then, what was pressed on the page before still has the focus
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    const arrived = shown.current !== undefined
    shown.current = pathname
    if (arrived && !main.current?.contains(document.activeElement)) {
      main.current?.focus({ preventScroll: true })
    }
  }, [pathname])
  return main
}
