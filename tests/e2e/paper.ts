import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Page } from 'playwright-core'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const pointsPerInch = 72
const millimetres = (inches: number) => inches * 25.4
/** As a cheap printer prints. */
const dotsPerInch = 200

export type PrintedCode = {
  readonly text: string
  /** Side of the symbol in millimetres, without its quiet zone. */
  readonly side: number
  readonly level: string
}
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly codes: readonly PrintedCode[]
}

// The library would fetch its program from elsewhere.
const { resolve } = createRequire(import.meta.url)
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(readFileSync(resolve('zxing-wasm/reader/zxing_reader.wasm'))).buffer,
  },
})

/** Prints a page to PDF, draws the PDF with PDFium and reads every QR code with ZXing: neither made them. */
export async function printed(page: Page): Promise<Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    const sheets: Sheet[] = []
    for (const sheet of document.pages()) {
      const { originalWidth, originalHeight } = sheet.getOriginalSize()
      const bitmap = await sheet.render({
        scale: dotsPerInch / pointsPerInch,
        render: grey,
        colorSpace: 'BGRA',
      })
      const { width, height } = bitmap
      const data = new Uint8ClampedArray(bitmap.data)
      const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
        formats: ['QRCode'],
        tryHarder: true,
        maxNumberOfSymbols: 255,
      })
      sheets.push({
        width: millimetres(originalWidth / pointsPerInch),
        height: millimetres(originalHeight / pointsPerInch),
        codes: found.map(({ text, ecLevel, position: { topLeft, topRight } }) => ({
          text,
          level: ecLevel,
          side: millimetres(Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) / dotsPerInch),
        })),
      })
    }
    return sheets
  } finally {
    document.destroy()
    library.destroy()
  }
}

const grey = async ({ data }: { data: Uint8Array }) => data
