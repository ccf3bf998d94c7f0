import { NativeSelect } from '@mantine/core'
import access from '../access/access.module.css'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

const usual = [70, 75, 80, 85, 90, 95]

type Props = { readonly target: number; readonly onTarget: (target: string) => void }

/** What share of favorable answers is to be reached: the entity's to say, so it stands in the address. */
export function TargetChoice({ target, onTarget }: Props) {
  const say = useTrainingWords()
  const chosen = Math.round(target * 100)
  const offered = [...new Set([...usual, chosen])].sort((one, other) => one - other)
  return (
    <div className={`${styles.target} no-print`}>
      <NativeSelect
        label={say.target}
        classNames={{ input: access.input ?? '', label: access.label ?? '' }}
        value={String(chosen)}
        data={offered.map((percent) => ({ value: String(percent), label: say.targetOption(percent) }))}
        onChange={(event) => onTarget(event.currentTarget.value)}
      />
    </div>
  )
}
