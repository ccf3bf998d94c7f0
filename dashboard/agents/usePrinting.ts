import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being laid out for paper, known before it is. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const medium = window.matchMedia('print')
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const changed = () => setPrinting(medium.matches)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    medium.addEventListener('change', changed)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      medium.removeEventListener('change', changed)
    }
  }, [])
  return printing
}
