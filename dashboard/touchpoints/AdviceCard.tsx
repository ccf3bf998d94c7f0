import { Icon } from '../shell/Icon.tsx'
import styles from './touchpoints.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

const icons = ['printer', 'qr', 'eye', 'lock'] as const

export function AdviceCard() {
  const words = useTouchpointsWords()
  return (
    <section className="card">
      <h2 className="card-title">{words.adviceTitle}</h2>
      <ul className={styles.advice}>
        {words.advice.map(({ title, text }, index) => (
          <li key={title}>
            <Icon name={icons[index] ?? 'info'} size={20} />
            <div>
              <h3>{title}</h3>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
