import { vi } from 'vitest'
import type { OidcProvider } from '../../worker/context.ts'
import { base64url } from '../../worker/keys.ts'

export const issuer = 'https://identidad.example'
export const configured: OidcProvider = {
  name: 'Identidad de la entidad',
  discovery: `${issuer}/.well-known/openid-configuration`,
  clientId: 'indaga',
  clientSecret: 'a secret of the client',
}

type Claims = Record<string, unknown>
const encode = (value: unknown) => base64url(new TextEncoder().encode(JSON.stringify(value)))

/** An OpenID provider that fetch reaches: it signs in whoever its test says, rightly or not. */
export async function oidcProvider() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const newKeys = () =>
    crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
  const [keys, foreign] = await Promise.all([newKeys(), newKeys()])
  const granted = new Map<string, { claims: Claims; challenge: string }>()
  const provider = {
    /** Changes what is signed. */
    claims: (claims: Claims): Claims => claims,
    header: { alg: 'ES256', typ: 'JWT', kid: 'one' } as Claims,
    signer: keys.privateKey,
    foreignKey: foreign.privateKey,
    answers: true,
    /** Somebody signs in there: what their browser brings back. */
    authorize(address: string, who: Claims): string {
      const asked = new URL(address).searchParams
      const code = crypto.randomUUID()
      const now = Math.floor(Date.now() / 1000)
      granted.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        claims: { iss: issuer, aud: 'indaga', iat: now, exp: now + 300, nonce: asked.get('nonce'), ...who },
      })
      return `/oidc/callback/oidc?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
  }

  async function idToken(claims: Claims): Promise<string> {
    const text = `${encode(provider.header)}.${encode(provider.claims(claims))}`
    if (provider.header.alg === 'none') return `${text}.`
    const signed = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      provider.signer,
      new TextEncoder().encode(text),
    )
    return `${text}.${base64url(new Uint8Array(signed))}`
  }

  async function token(body: URLSearchParams): Promise<Response> {
    const grant = granted.get(body.get('code') ?? '')
    granted.delete(body.get('code') ?? '')
    const verifier = new TextEncoder().encode(body.get('code_verifier') ?? '')
    const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', verifier)))
    if (!grant || challenge !== grant.challenge)
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    return Response.json({
      ...{
        token_type: 'Bearer',
        expires_in: 300,
        access_token: 'an access token',
        refresh_token: 'a refresh token',
      },
      id_token: await idToken(grant.claims),
    })
  }

  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!provider.answers) return new Promise<Response>(() => {})
    const request = new Request(input, init)
    const { origin, pathname } = new URL(request.url)
    if (origin !== issuer) throw new TypeError(`nobody answers at ${origin}`)
    if (pathname === '/token')
      return token(new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer())))
    if (pathname === '/jwks') {
      const key = await crypto.subtle.exportKey('jwk', keys.publicKey)
      return Response.json({ keys: [{ ...key, kid: 'one', alg: 'ES256', use: 'sig' }] })
    }
    return Response.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['ES256'],
    })
  })
  return provider
}
