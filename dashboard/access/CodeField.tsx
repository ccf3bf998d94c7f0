import { useAccessWords } from './access-words.ts'
import { TextField } from './TextField.tsx'

const plain = (code: string) => code.replaceAll(/\s/g, '')
export const isCode = (code: string): boolean => /^\d{6}$/.test(plain(code))

type Props = {
  readonly label: string
  readonly value: string
  readonly error?: string | false | undefined
  readonly autoFocus?: boolean
  readonly onValue: (value: string) => void
}

/** What an authenticator app shows; phones offer to fill it in. */
export function CodeField(props: Props) {
  const say = useAccessWords()
  return (
    <TextField
      {...props}
      description={say.codeHint}
      autoComplete="one-time-code"
      inputMode="numeric"
      spellCheck={false}
      maxLength={12}
    />
  )
}
