import { Button } from '@mantine/core'
import { useState } from 'react'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { CopyButton } from './CopyButton.tsx'

type Props = { readonly codes: readonly string[]; readonly action: string; readonly onDone: () => unknown }

/** Shown once: going on takes saying that they are kept. */
export function RecoveryCodes({ codes, action, onDone }: Props) {
  const say = useAccessWords()
  const [saved, setSaved] = useState(false)
  const [missing, setMissing] = useState(false)
  const text = `${say.codesFileTitle}\n\n${codes.join('\n')}\n`
  const download = () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = address
    link.download = say.codesFile
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <form
      className={styles.form}
      data-print-alone
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(!saved)
        if (saved) void onDone()
        else event.currentTarget.querySelector<HTMLElement>('[type=checkbox]')?.focus()
      }}
    >
      <p className="print-only">{say.codesFileTitle}</p>
      <ul className={styles.codes} aria-label={say.recoveryList}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={`${styles.buttons} no-print`}>
        <CopyButton text={text} label={say.copyCodes} />
        <Button type="button" onClick={() => window.print()}>
          {say.printCodes}
        </Button>
        <Button type="button" onClick={download}>
          {say.downloadCodes}
        </Button>
      </div>
      <div className="no-print">
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={saved}
            aria-invalid={missing && !saved}
            aria-describedby={missing && !saved ? 'saved-missing' : undefined}
            onChange={(event) => setSaved(event.currentTarget.checked)}
          />
          {say.saved}
        </label>
        {missing && !saved && (
          <p id="saved-missing" className={styles.error} role="alert">
            {say.savedMissing}
          </p>
        )}
      </div>
      <Button className="no-print" type="submit" variant="filled" size="md" fullWidth>
        {action}
      </Button>
    </form>
  )
}
