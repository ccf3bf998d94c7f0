import { locales } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { money } from '../sms/money.ts'
import { meterOf } from './count-segments.ts'
import styles from './sms-texts.module.css'
import { useSmsTextsWords } from './sms-texts-words.ts'

type Props = {
  readonly usual: string
  readonly sentLately: number
  readonly segmentPrice: number | undefined
}

const daysOfMonth = 30

/** How many leave, and what they cost as it is worded now. */
export function VolumeNote({ usual, sentLately, segmentPrice }: Props) {
  const say = useSmsTextsWords()
  const language = useLanguage()
  const month = Math.round((sentLately / 7) * daysOfMonth)
  const each = (segmentPrice ?? 0) * meterOf(usual).segments
  const exact = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 4 }).format(each)
  return (
    <p className={styles.small}>
      {say.sentLately(sentLately, month)}{' '}
      {segmentPrice !== undefined &&
        (month > 0 ? say.cost(exact, money(each * month, language)) : say.costEach(exact))}
    </p>
  )
}
