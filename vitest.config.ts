import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { unstable_readConfig } from 'wrangler'

const migrations = await readD1Migrations('schema/migrations')
const { ratelimits } = unstable_readConfig({ config: './wrangler.toml' })

/** One file after the other, on a product of its own. */
const inBrowser = {
  globalSetup: ['tests/e2e/serve.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  // A busy machine takes its time: what is waited for is that it comes, not when.
  expect: { poll: { timeout: 10_000 } },
}
/** What changes what others look at, and takes as long as all the rest: beside it, on another product. */
const apart = ['tests/e2e/{access,survey,touchpoints,print,training,comments,phone}.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,dashboard}/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                MIGRATIONS: migrations,
                RATE_LIMITS: ratelimits,
                INDAGA_KEYS: 'a-secret-for-tests-of-thirty-two-characters-or-more',
                ENTITY_NAME: 'Municipalidad de Prueba',
                COMPLAINTS_URL: 'https://reclamos.example/libro',
                EMBEDDED: 'yes',
                PHONE_KEYS: 'a-secret-for-phones-of-thirty-two-characters-or-more',
              },
            },
          }),
        ],
        // One runtime for all files: each test empties the database, and starting anew for each file took half the time.
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['tests/scripts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      { test: { ...inBrowser, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], exclude: apart } },
      { test: { ...inBrowser, name: 'e2e-apart', include: apart } },
    ],
  },
})
