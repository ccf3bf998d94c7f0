import { Button } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { StaffSession } from '../access/session.ts'
import { AlertBadge } from '../alerts/AlertBadge.tsx'
import { useWords } from '../language/context.ts'
import { Icon } from './Icon.tsx'
import { Identity } from './Identity.tsx'
import styles from './navigation.module.css'
import { PageLinks } from './PageLinks.tsx'
import { alertsPage, mostTabs, pages, pagesFor, settingsPages } from './pages.ts'
import { LanguageSwitch, SchemeSwitch } from './Switches.tsx'

/** On a phone, what the tabs have no room for. */
export function MoreSheet({ session }: { session: StaffSession }) {
  const words = useWords()
  const { pathname } = useLocation()
  const [shown, setShown] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const { role } = session.member
  const further = [
    ...pagesFor(pages, role).slice(mostTabs),
    ...pagesFor([alertsPage, ...settingsPages], role),
  ]
  const here = pathname === '/cuenta' || further.some(({ to }) => to === pathname)
  useEffect(() => {
    if (shown) dialog.current?.showModal()
  }, [shown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was chosen is seen
  useEffect(() => dialog.current?.close(), [pathname])
  return (
    <>
      <button
        type="button"
        className={styles.tab}
        aria-haspopup="dialog"
        {...(here && { 'aria-current': 'true' as const })}
        onClick={() => setShown(true)}
      >
        <Icon name="more" size={22} />
        <span>{words.more}</span>
        <AlertBadge corner />
      </button>
      <dialog
        ref={dialog}
        className={styles.sheet}
        aria-label={words.moreTitle}
        onClose={() => setShown(false)}
      >
        {shown && (
          <div className={styles.sheetBody}>
            <PageLinks list={further} className={styles.navLink} iconSize={20} />
            <Identity session={session} />
            <div className={styles.settings}>
              <LanguageSwitch />
              <SchemeSwitch />
            </div>
            <Button size="md" fullWidth onClick={() => dialog.current?.close()}>
              {words.closeMore}
            </Button>
          </div>
        )}
      </dialog>
    </>
  )
}
