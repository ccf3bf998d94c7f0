import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** What stands after the hash sign of a mailed link. It is read once and leaves the address bar and the history. */
export function useLinkToken(): string {
  const { hash } = useLocation()
  const navigate = useNavigate()
  const [token, setToken] = useState(hash)
  useEffect(() => {
    if (!hash) return
    setToken(hash)
    void navigate({ to: '.', search: true, hash: '', replace: true })
  }, [hash, navigate])
  return token
}
