import { useStaffSession } from '../access/session.ts'
import { FilterDrawer } from '../filters/FilterDrawer.tsx'
import { FilterFields } from '../filters/FilterFields.tsx'
import { usePageFilters } from '../filters/page-filters.ts'
import { useWords } from '../language/context.ts'
import { Brand } from './Brand.tsx'
import styles from './header.module.css'
import { LanguageSwitch, SchemeSwitch } from './Switches.tsx'

export function Header() {
  const words = useWords()
  const session = useStaffSession()
  const { takesFilters } = usePageFilters()
  const flags = [
    ...(session?.demonstration ? [words.demonstration] : []),
    ...(session?.member.demonstration ? [words.demonstrationAccount(words.roles[session.member.role])] : []),
  ]
  return (
    <header className={`${styles.header} no-print`}>
      {flags.length > 0 && (
        <ul className={styles.flags}>
          {flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
      <div className={styles.phoneBrand}>
        <Brand markOnly />
        {session && <span className={styles.phoneEntity}>{session.entity}</span>}
      </div>
      <div className={styles.inlineFilters}>{takesFilters && <FilterFields />}</div>
      <div className={styles.switches}>
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
      {takesFilters && (
        <div className={styles.drawerButton}>
          <FilterDrawer />
        </div>
      )}
    </header>
  )
}
