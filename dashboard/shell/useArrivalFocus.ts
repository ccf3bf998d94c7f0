import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** A new page takes the focus, as a new document would: the next Tab, and a screen reader, begin there. */
export function useArrivalFocus() {
  const pathname = useLocation({ select: (location) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
