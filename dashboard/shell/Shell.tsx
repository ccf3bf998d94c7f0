import { Outlet } from '@tanstack/react-router'
import { mayDo } from '../../schema/permissions.ts'
import { useMember } from '../access/session.ts'
import { usePageNeeds } from '../filters/page-filters.ts'
import { Forbidden } from './Forbidden.tsx'
import { Frame } from './Frame.tsx'

export function Shell() {
  const { role } = useMember()
  const needs = usePageNeeds()
  return <Frame>{needs === undefined || mayDo(role, needs) ? <Outlet /> : <Forbidden />}</Frame>
}
