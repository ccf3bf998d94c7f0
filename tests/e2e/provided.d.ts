import type { Role } from '../../schema/permissions.ts'
import type { Truth } from '../../scripts/simulation/truth.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running product with the demonstration entity. */
    base: string
    /** Static codes of one of its offices, one of its desks and one of its agents. */
    codes: { office: string; desk: string; agent: string }
    /** Visit tokens that nobody has used. */
    visits: string[]
    /** The cookie of somebody of each role. */
    sessions: Record<Role, string>
    /** What is true of the demonstration entity. */
    truth: Truth
  }
}
