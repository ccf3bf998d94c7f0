import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { FilterDrawer } from '../filters/FilterDrawer.tsx'
import { FilterFields } from '../filters/FilterFields.tsx'
import { useWords } from '../language/context.ts'
import { Brand } from './Brand.tsx'
import styles from './header.module.css'
import { LanguageSwitch, SchemeSwitch } from './Switches.tsx'

export function Header({ scope }: { scope: ScopeSummary | undefined }) {
  const words = useWords()
  return (
    <header className={`${styles.header} no-print`}>
      <div className={styles.phoneBrand}>
        <Brand markOnly />
        {scope && <span className={styles.phoneEntity}>{scope.entity}</span>}
      </div>
      <div className={styles.inlineFilters}>
        <FilterFields />
      </div>
      {scope?.demonstration && <p className={styles.demonstration}>{words.demonstration}</p>}
      <div className={styles.switches}>
        <LanguageSwitch />
        <SchemeSwitch />
      </div>
      <div className={styles.drawerButton}>
        <FilterDrawer />
      </div>
    </header>
  )
}
