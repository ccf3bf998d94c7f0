/** Why a command can't go on, and what to do, in a sentence for who typed it. */
export class Refusal extends Error {}

const sentences: Record<string, (path: string) => string> = {
  ENOSPC: () => 'The disk is full: free some space and run it again. What was stored before is safe.',
  EACCES: (path) => `No permission to write ${path}: choose another folder with INDAGA_STATE.`,
  EPERM: (path) => `No permission to write ${path}: choose another folder with INDAGA_STATE.`,
  ENOTDIR: (path) => `${path} can’t be a folder: choose another one with INDAGA_STATE.`,
  ENOENT: (path) => `${path} can’t be made: choose another folder with INDAGA_STATE.`,
  EROFS: (path) => `${path} is on a read-only disk: choose another folder with INDAGA_STATE.`,
}

/** Runs a command to its end: a refusal is one sentence, anything else is shown whole. */
export async function main(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    process.exitCode = 1
    console.error(sentenceOf(error))
  }
}

export function sentenceOf(error: unknown): unknown {
  if (error instanceof Refusal) return error.message
  const { code = '', path = '', message = '' } = error as { code?: string; path?: string; message?: string }
  const known =
    sentences[code] ?? (/disk is full|SQLITE_FULL|ENOSPC/i.test(message) ? sentences.ENOSPC : undefined)
  return known ? known(path || 'here') : error
}
