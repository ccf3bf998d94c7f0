import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../worker/services/mask-personal-data.ts'

describe('maskPersonalData', () => {
  // Card numbers: the test numbers that card networks publish.
  for (const [typed, kept] of [
    ['mi correo es ana.perez+1@gob.pe, gracias', 'mi correo es [correo], gracias'],
    ['escriba a ÑANDÚ@correo.com.pe', 'escriba a [correo]'],
    ['DNI 45871236', 'DNI [DNI]'],
    ['DNI: 45871236-4.', 'DNI: [DNI].'],
    ['dni 45.871.236', 'dni [DNI]'],
    ['mi dni es 45 871 236', 'mi dni es [DNI]'],
    ['llámeme al 987654321', 'llámeme al [teléfono]'],
    ['llámeme al 987 654 321', 'llámeme al [teléfono]'],
    ['cel. +51 987-654-321!', 'cel. [teléfono]!'],
    ['0051987654321', '[teléfono]'],
    ['fijo (01) 425-1234', 'fijo [teléfono]'],
    ['pagué con 4111 1111 1111 1111', 'pagué con [tarjeta]'],
    ['pagué con 5555-5555-5555-4444 y nada', 'pagué con [tarjeta] y nada'],
    ['amex 378282246310005', 'amex [tarjeta]'],
    ['９８７６５４３２１ es mi número', '[teléfono] es mi número'],
    ['٤٥٨٧١٢٣٦', '[DNI]'],
    ['987654321 y 45871236', '[teléfono] y [DNI]'],
  ]) {
    it(`keeps of «${typed}» only «${kept}»`, () => {
      expect(maskPersonalData(typed ?? '')).toBe(kept)
    })
  }

  for (const text of [
    'Esperé de 9:30 a 11:45, ventanilla 12',
    'Vine el 24/11/2026 y el 25-11-2026',
    'El 2026-11-24 me dijeron otra cosa',
    'Pagué S/ 1,250.50 por el trámite',
    'Expediente 2026-0012345',
    'La resolución 123-2026-MSA',
    '1234567',
    'arroba @ suelta',
    '',
  ]) {
    it(`leaves «${text}» as it is`, () => {
      expect(maskPersonalData(text)).toBe(text)
    })
  }

  it('changes nothing more when it is done twice', () => {
    const once = maskPersonalData('a@b.pe 987654321 45871236 4111111111111111')
    expect(maskPersonalData(once)).toBe(once)
  })

  it('takes a long text of digits without slowing down', () => {
    const text = '1 '.repeat(500)
    expect(maskPersonalData(text)).toHaveLength(text.length)
  })
})
