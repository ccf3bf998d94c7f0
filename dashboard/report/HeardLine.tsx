import { Link } from '@tanstack/react-router'
import type { ResponseRate } from '../../schema/contracts/response-rate.ts'
import { useMarkedWords } from './marked-words.ts'
import styles from './report.module.css'

/** Whom a number speaks for. Where few answered, the label says so. */
export function HeardLine({ rate }: { rate: ResponseRate }) {
  const say = useMarkedWords()
  const { text, few } = heard(rate, say)
  return (
    <>
      <span className={few ? styles.few : undefined}>{text}.</span>{' '}
      <Link to="/participacion" search className="no-print">
        {say.more}
      </Link>
    </>
  )
}

function heard(rate: ResponseRate, say: ReturnType<typeof useMarkedWords>) {
  if (rate.kind === 'unknown') return { text: say.noTotals, few: false }
  const text = rate.share < 0.01 ? say.fewer : say.rate(String(Math.round(rate.share * 100)))
  return { text: rate.few ? `${text}. ${say.few.replace(/\.$/, '')}` : text, few: rate.few }
}
