import { isAscii, isUtf8 } from 'node:buffer'
import { createReadStream, statSync } from 'node:fs'
import { Refusal } from '../machine/refusal.ts'

/** How a file's bytes are letters, and how many there are. */
export type TextFile = { readonly path: string; readonly size: number; readonly encoding: string }

const chunkSize = 256 * 1024

/**
 * Finds out how a file is encoded, where the map does not say it.
 * @throws Refusal where it is missing, empty, no text, or not encoded as it should be
 */
export async function openTextFile(path: string, given?: string): Promise<TextFile> {
  const size = sizeOf(path)
  const head = await headOf(path)
  refuseOtherKinds(path, head)
  const marked = markedEncoding(head) ?? (given ? undefined : unmarkedUtf16(head))
  const encoding = marked ?? given
  if (encoding?.startsWith('utf-16')) return { path, size, encoding }
  if (isBinary(head)) throw new Refusal(`${path} is no text: save it as CSV.`)
  if (encoding && encoding !== 'utf-8') return { path, size, encoding }
  const { firstOther, other, utf8 } = await countLines(path)
  if (other === 0) return { path, size, encoding: 'utf-8' }
  if (encoding) {
    throw new Refusal(
      `${path}, line ${firstOther}: this is not UTF-8; give "encoding": "latin1" in the map’s csv.`,
    )
  }
  if (utf8 > 0) {
    throw new Refusal(
      `${path}, line ${firstOther}: this is not UTF-8, and other lines are: mend it, or give the map’s csv an "encoding".`,
    )
  }
  return { path, size, encoding: 'windows-1252' }
}

/** The file as UTF-8, with how many of its own bytes were read so far. */
export async function* utf8Chunks({ path, encoding }: TextFile, read: (bytes: number) => void) {
  let bytes = 0
  const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>) {
    bytes += chunk.length
    read(bytes)
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk
  }
  if (decoder) yield Buffer.from(decoder.decode())
}

/** The first letters of the file, for finding out how it is divided. */
export async function headText(file: TextFile): Promise<string> {
  return new TextDecoder(file.encoding).decode(await headOf(file.path), { stream: true })
}

function sizeOf(path: string): number {
  try {
    const stat = statSync(path)
    if (stat.isDirectory()) throw new Refusal(`${path} is a folder: name a CSV file.`)
    if (stat.size === 0) throw new Refusal(`${path} is empty.`)
    return stat.size
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal(`There is no file ${path}.`)
    throw error
  }
}

async function headOf(path: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of createReadStream(path, { end: chunkSize - 1 })) chunks.push(chunk)
  } catch (error) {
    throw new Refusal(`${path} can’t be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  return Buffer.concat(chunks)
}

function refuseOtherKinds(path: string, head: Buffer) {
  const starts = (bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte)
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Refusal(`${path} is a spreadsheet or an archive: save it as CSV.`)
  }
  if (starts([0x1f, 0x8b])) throw new Refusal(`${path} is compressed: unpack it.`)
}

function markedEncoding(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return undefined
}

/** A stray NUL is taken out with its cell's other controls; many of them are no text. */
function isBinary(head: Buffer): boolean {
  let zeros = 0
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros += 1
  return zeros * 20 > head.length
}

/** UTF-16 that lacks its mark: every other byte of what is mostly ASCII is 0. */
function unmarkedUtf16(head: Buffer): string | undefined {
  const zeros = [0, 0]
  for (const [index, byte] of head.subarray(0, 1_000).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  const most = Math.min(head.length, 1_000) * 0.4
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : undefined
}

/** Lines with other letters than ASCII: how many are UTF-8 and how many are not, and the first that is not. */
async function countLines(path: string) {
  const found = { utf8: 0, other: 0, firstOther: 0 }
  let line = 1
  let rest: Buffer = Buffer.alloc(0)
  const look = (text: Buffer) => {
    const whole = isUtf8(text)
    if (whole && !isAscii(text)) found.utf8 += 1
    for (let start = 0; start < text.length; line += 1) {
      const end = text.indexOf(10, start)
      const one = text.subarray(start, end < 0 ? text.length : end)
      start = end < 0 ? text.length : end + 1
      if (whole) continue
      const valid = isUtf8(one)
      if (valid && !isAscii(one)) found.utf8 += 1
      if (valid) continue
      if (found.other === 0) found.firstOther = line
      found.other += 1
    }
  }
  for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }) as AsyncIterable<Buffer>) {
    // Neither LF nor CR is ever part of another letter.
    const cut = (chunk.includes(10) ? chunk.lastIndexOf(10) : chunk.lastIndexOf(13)) + 1
    if (cut === 0) {
      rest = Buffer.concat([rest, chunk])
      continue
    }
    look(Buffer.concat([rest, chunk.subarray(0, cut)]))
    rest = chunk.subarray(cut)
  }
  look(rest)
  return found
}
