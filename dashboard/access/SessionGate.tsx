import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { notTheSession, sessionQuery } from '../api/queries.ts'
import { useWords } from '../language/context.ts'
import styles from '../shell/shell.module.css'
import { takeAddress } from './kept-address.ts'
import { SessionContext, type StaffSession } from './session.ts'

const SignInScreen = lazy(async () => ({ default: (await import('./SignInScreen.tsx')).SignInScreen }))
const loadSignInAgain = async () => ({ default: (await import('./SignInAgain.tsx')).SignInAgain })
const SignInAgain = lazy(loadSignInAgain)
const EnrolmentScreen = lazy(async () => ({
  default: (await import('./EnrolmentScreen.tsx')).EnrolmentScreen,
}))
const GateProblem = lazy(async () => ({ default: (await import('./GateProblem.tsx')).GateProblem }))

/** After the page itself. */
const aheadOfNeed = 10_000
/** A timer takes no more. */
const longestWait = 2 ** 31 - 1

const seesTheSame = (one: StaffSession, other: StaffSession) =>
  JSON.stringify([one.member.role, one.member.reach]) ===
  JSON.stringify([other.member.role, other.member.reach])

/**
 * Who is not signed in signs in here, at whatever address was asked for. Whose session ends while a page is open signs
 * in over it: the page stays as it is.
 */
export function SessionGate() {
  const words = useWords()
  const client = useQueryClient()
  const router = useRouter()
  const { data, error, isFetching, refetch } = useQuery(sessionQuery)
  const [known, setKnown] = useState<StaffSession>()
  const [enrolling, setEnrolling] = useState(false)
  const wasClosed = useRef(false)

  const due = data?.kind === 'staff' && data.due !== undefined
  if (due && !enrolling) setEnrolling(true)
  if (data?.kind === 'nobody' && enrolling) setEnrolling(false)
  const open = data?.kind === 'staff' && !due && !enrolling ? data : undefined

  // Before anything is painted: nobody sees what was fetched for somebody else.
  useLayoutEffect(() => {
    if (!open) {
      wasClosed.current = known !== undefined
      return
    }
    if (known && known.member.id !== open.member.id) client.removeQueries({ predicate: notTheSession })
    else if (known && (wasClosed.current || !seesTheSame(known, open))) {
      void client.invalidateQueries({ predicate: notTheSession })
    }
    if (!known) {
      const address = takeAddress()
      if (address) router.history.replace(address)
    }
    wasClosed.current = false
    setKnown(open)
  }, [open, known, client, router])

  const expiresAt = open?.expiresAt
  useEffect(() => {
    if (expiresAt === undefined) return
    const wait = Math.min(longestWait, Math.max(0, Date.parse(expiresAt) - Date.now()) + 1000)
    const timer = setTimeout(() => void refetch(), wait)
    return () => clearTimeout(timer)
  }, [expiresAt, refetch])

  // Ahead of need: after twelve hours a newer version may have taken the place of the file.
  const isOpen = open !== undefined
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => void loadSignInAgain().catch(() => undefined), aheadOfNeed)
    return () => clearTimeout(timer)
  }, [isOpen])

  const enrolled = async () => {
    await refetch()
    setEnrolling(false)
  }

  if (!data) {
    return error ? (
      <Suspense>
        <GateProblem error={error} retrying={isFetching} onRetry={() => void refetch()} />
      </Suspense>
    ) : (
      <p className={styles.waiting} role="status">
        {words.loading}
      </p>
    )
  }
  if (!known) {
    return (
      <Suspense>
        {data.kind === 'nobody' && <SignInScreen door={data} />}
        {data.kind === 'staff' && enrolling && <EnrolmentScreen session={data} onDone={enrolled} />}
      </Suspense>
    )
  }
  if (open && open.member.id !== known.member.id) return null
  return (
    <>
      <SessionContext key={known.member.id} value={known}>
        <Outlet />
      </SessionContext>
      <Suspense>{!open && <SignInAgain known={known} session={data} onEnrolled={enrolled} />}</Suspense>
    </>
  )
}
