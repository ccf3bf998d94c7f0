import { createContext, useContext } from 'react'
import type { SessionReport, StaffMember } from '../../schema/contracts/access.ts'
import { mayDo, type Permission } from '../../schema/permissions.ts'

export type StaffSession = Extract<SessionReport, { kind: 'staff' }>
export type OpenDoor = Extract<SessionReport, { kind: 'nobody' }>

/** Whose page this is: the gate gives it to all that stands behind it. */
export const SessionContext = createContext<StaffSession | undefined>(undefined)

export const useStaffSession = (): StaffSession | undefined => useContext(SessionContext)

export function useMember(): StaffMember {
  const session = useStaffSession()
  if (!session) throw new Error('no session: this stands behind the gate')
  return session.member
}

/** Whether the role of who is signed in opens something. */
export function useMay(permission: Permission): boolean {
  const session = useStaffSession()
  return session !== undefined && mayDo(session.member.role, permission)
}
