import { Button } from '@mantine/core'
import { Icon } from '../shell/Icon.tsx'
import { expenseOf, withReplaceable } from './expensive-characters.ts'
import styles from './sms-texts.module.css'
import { useSmsTextsWords } from './sms-texts-words.ts'

type Props = {
  /** As typed, and as sent. */
  readonly body: string
  readonly sent: string
  readonly onReplace: ((body: string) => void) | undefined
}

/** Which characters make an SMS expensive, how much, and what to do. */
export function ExpenseNote({ body, sent, onReplace }: Props) {
  const say = useSmsTextsWords()
  const expense = expenseOf(sent)
  if (!expense) return null
  const { characters, replaceable, segments, without } = expense
  const mended = withReplaceable(body)
  return (
    <div className={styles.expense}>
      <Icon name="alert" size={18} />
      <div>
        <p>
          {say.expensive(characters.join(', '), characters.length === 1, segments, without)}{' '}
          {replaceable.length < characters.length && say.sayOtherwise}
        </p>
        {onReplace && mended !== body && (
          <Button size="xs" mt={8} onClick={() => onReplace(mended)}>
            {say.replace(replaceable.join(', '))}
          </Button>
        )}
      </div>
    </div>
  )
}
