const lineFeed = 10
const carriageReturn = 13

/** A text without its first lines; a line ends with LF, CR LF or CR. */
export async function* afterLines(chunks: AsyncIterable<Buffer>, lines: number): AsyncGenerator<Buffer> {
  let left = lines
  let endedWithReturn = false
  for await (const chunk of chunks) {
    let at = 0
    while (at < chunk.length && (left > 0 || endedWithReturn)) {
      const byte = chunk[at]
      if (endedWithReturn) {
        endedWithReturn = false
        if (byte === lineFeed) at += 1
        continue
      }
      at += 1
      if (byte === carriageReturn) endedWithReturn = true
      if (byte === carriageReturn || byte === lineFeed) left -= 1
    }
    if (left === 0 && at < chunk.length) yield chunk.subarray(at)
  }
}
