import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAccessWords } from './access-words.ts'

/** Says what became of it, to eyes and ears. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const say = useAccessWords()
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      // Where the page has no secure origin, or the browser says no.
      setState('failed')
    }
  }
  return (
    <>
      <Button type="button" onClick={() => void copy()}>
        {state === 'copied' ? `✓ ${say.copied}` : (label ?? say.copy)}
      </Button>
      <span role="status" className={state === 'failed' ? undefined : 'visually-hidden'}>
        {state === 'copied' ? say.copied : state === 'failed' ? say.copyFailed : ''}
      </span>
    </>
  )
}
