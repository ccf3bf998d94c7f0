import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Context, OidcProvider } from '../../context.ts'
import { deleteVerifications } from '../../db/staff.ts'
import { base64url } from '../../keys.ts'
import { admitInvited } from './admit-invited.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

/** Seconds for which someone stays signed in, whatever they do. */
export const sessionLength = 12 * 3600

export const issuer = 'Indaga'
export const oidcId = 'oidc'

type Library = Awaited<ReturnType<typeof build>>

const built = new WeakMap<D1Database, { keys: Context['keys']; library: Promise<Library> }>()

/** better-auth on this database, made once. Its own HTTP routes are not served: ours call its functions. */
export function signInLibrary(context: Context): Promise<Library> {
  const known = built.get(context.db)
  if (known?.keys === context.keys) return known.library
  const library = build(context)
  built.set(context.db, { keys: context.keys, library })
  return library
}

/**
 * The same with the entity's own sign-in, made anew each time: it asks the provider about itself first, and a
 * provider that does not answer must keep nobody else waiting.
 */
export const signInLibraryWith = (context: Context, oidc: OidcProvider): Promise<Library> =>
  build(context, oidc)

async function build(context: Context, oidc?: OidcProvider) {
  const { db } = context
  const secrets = await secretsOf(context)
  return betterAuth({
    appName: issuer,
    database: db,
    secret: secrets[0]?.value ?? '',
    secrets,
    basePath: '/api/v1/oidc',
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1, // The contracts say what a new one needs.
      maxPasswordLength: 1024,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => deleteVerifications(db, user.id),
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...dates,
      },
      expiresIn: sessionLength,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      freshAge: 0,
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', ...dates },
      additionalFields: {
        role: { type: 'string', input: false, required: true, defaultValue: 'trainer' },
        demonstration: { type: 'boolean', input: false, required: false, defaultValue: false },
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dates,
      },
      updateAccountOnSignIn: false,
      // Only where the provider says that it has verified the address: no provider is trusted beyond that.
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }),
        },
      },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', ...dates },
      storeIdentifier: 'hashed',
    },
    advanced: {
      cookiePrefix: '__Host-indaga',
      useSecureCookies: false, // It would put __Secure- before __Host-.
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({
        issuer,
        allowPasswordless: true,
        backupCodeOptions: { amount: 10, storeBackupCodes: 'encrypted' },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: oidcId,
                  discoveryUrl: oidc.discovery,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  requireIdTokenVerification: true,
                  disableSignUp: true, // Only who has been invited.
                  mapProfileToUser: async ({ email, email_verified, name }) => {
                    if (email_verified === true) await admitInvited(context, { email, name })
                    return {}
                  },
                },
              ],
            }),
          ]
        : []),
    ],
  })
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** A secret for each key of the ring, newest first, by names that stay when one is added or dropped. */
async function secretsOf({ keys }: Context): Promise<{ version: number; value: string }[]> {
  const [values, versions] = await Promise.all([
    keys.signatures('sign-in', 'better-auth'),
    keys.signatures('sign-in-version', 'better-auth'),
  ])
  return values.map((value, index) => ({
    value: base64url(value),
    version: new DataView((versions[index] ?? value).buffer).getUint32(0) >>> 1,
  }))
}

/** The same, as the library's own encryption takes them. */
export async function secretConfigOf(context: Context) {
  const secrets = await secretsOf(context)
  return {
    keys: new Map(secrets.map(({ version, value }) => [version, value])),
    currentVersion: secrets[0]?.version ?? 0,
  }
}
