import type { StaffMember } from '../../schema/contracts/access.ts'
import { type Places, reachText, whatItOpens } from '../access/role-words.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './account.module.css'
import { useAccountWords } from './account-words.ts'

export function DetailsCard({ member, places }: { member: StaffMember; places: Places }) {
  const say = useAccountWords()
  const words = useWords()
  const language = useLanguage()
  return (
    <section className={`card ${styles.card}`}>
      <h2 className="card-title">{say.detailsTitle}</h2>
      <dl className={styles.details}>
        <dt>{say.name}</dt>
        <dd>{member.name}</dd>
        <dt>{say.email}</dt>
        <dd>{member.email}</dd>
        <dt>{say.role}</dt>
        <dd>{words.roles[member.role]}</dd>
        <dt>{say.opens}</dt>
        <dd>
          <ul>
            {whatItOpens(member.role, language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </dd>
        <dt>{say.reach}</dt>
        <dd>{reachText(member.reach, places, language)}</dd>
      </dl>
      <p className={styles.note}>{say.detailsNote}</p>
    </section>
  )
}
