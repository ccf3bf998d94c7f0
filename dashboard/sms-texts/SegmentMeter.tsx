import { useEffect, useState } from 'react'
import { meterOf } from './count-segments.ts'
import styles from './sms-texts.module.css'
import { useSmsTextsWords } from './sms-texts-words.ts'

type Props = {
  readonly id: string
  readonly usual: string
  readonly longest: string
}

const quiet = 1200

/** How much of how many segments; said aloud when the typing rests, not at each key. */
export function SegmentMeter({ id, usual, longest }: Props) {
  const say = useSmsTextsWords()
  const [now, worst] = [meterOf(usual), meterOf(longest)]
  const heard = say.heard(now.segments, worst.segments)
  const [aloud, setAloud] = useState('')
  const [first] = useState(heard)
  useEffect(() => {
    if (heard === first && aloud === '') return
    const rest = setTimeout(() => setAloud(heard), quiet)
    return () => clearTimeout(rest)
  }, [heard, first, aloud])
  return (
    <div id={id}>
      <dl className={styles.meter}>
        {(
          [
            [say.now, now],
            [say.atWorst, worst],
          ] as const
        ).map(([label, { units, room, segments }]) => (
          <div key={label} data-many={segments > 1 || undefined}>
            <dt>{label}</dt>
            <dd>
              <b>{say.segments(segments)}</b> {say.units(units, room)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="visually-hidden" role="status">
        {aloud}
      </p>
    </div>
  )
}
