import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useFilters } from '../filters/useFilters.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { AccessFrame } from './AccessFrame.tsx'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { SignInSteps } from './SignInSteps.tsx'
import type { OpenDoor } from './session.ts'

const root = getRouteApi('__root__')

/** Stands at whatever address was asked for: after signing in, that page is there, with its filters. */
export function SignInScreen({ door }: { door: OpenDoor }) {
  const say = useAccessWords()
  const { oidc } = root.useSearch()
  const { change } = useFilters()
  const [refused] = useState(oidc === 'refused')
  usePageTitle(say.signInTitle)
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once; the address forgets it
  useEffect(() => {
    if (oidc) change({ oidc: undefined })
  }, [])
  return (
    <AccessFrame entity={door.entity}>
      <SignInSteps door={door} title={say.signInTitle} refused={refused} />
      <p className={styles.foot}>{say.noAccount}</p>
    </AccessFrame>
  )
}
