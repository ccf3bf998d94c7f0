import { existsSync, globSync, statSync } from 'node:fs'
import { runTool } from './child.ts'
import { inRoot } from './root.ts'

const built = inRoot('dist/dashboard/panel/index.html')

/** Builds the dashboard where its sources are newer than what was built. */
export async function buildDashboard(): Promise<void> {
  const sources = globSync(
    ['dashboard/**/*.*', 'schema/**/*.ts', 'vite.config.ts', 'worker/reply-headers.ts', 'package-lock.json'],
    {
      cwd: inRoot(),
    },
  )
  const newest = Math.max(...sources.map((file) => statSync(inRoot(file)).mtimeMs))
  if (existsSync(built) && statSync(built).mtimeMs > newest) return
  // Whoever builds: a test's own NODE_ENV would bundle the development build of React.
  await runTool('vite', ['build'], { NODE_ENV: 'production' })
}
