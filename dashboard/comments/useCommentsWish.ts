import { getRouteApi } from '@tanstack/react-router'
import type { CommentsWish } from './answer.ts'

const root = getRouteApi('__root__')

export function useCommentsWish(): CommentsWish {
  const { search, favorable } = root.useSearch()
  return { ...(search && { search }), ...(favorable && { favorable }) }
}
