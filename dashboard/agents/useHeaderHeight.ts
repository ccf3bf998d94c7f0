import { useLayoutEffect, useState } from 'react'

/** What the page's sticky header takes of the screen: its filters wrap where there is little room. */
export function useHeaderHeight(): number {
  const [height, setHeight] = useState(60)
  useLayoutEffect(() => {
    const header = document.querySelector('header')
    if (!header) return
    const observer = new ResizeObserver(() => setHeight(header.offsetHeight))
    observer.observe(header)
    return () => observer.disconnect()
  }, [])
  return height
}
