import { type ComponentProps, useState } from 'react'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { TextField } from './TextField.tsx'

type Props = Omit<ComponentProps<typeof TextField>, 'type'> & { readonly autoComplete: string }

/** A password that can be looked at while it is typed. */
export function PasswordField(props: Props) {
  const say = useAccessWords()
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      maxLength={128}
      spellCheck={false}
      autoCapitalize="none"
      rightSectionWidth={92}
      rightSection={
        <button
          type="button"
          className={styles.reveal}
          aria-label={say.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? say.hide : say.show}
        </button>
      }
    />
  )
}
