import { describe, expect, it } from 'vitest'
import { maskPersonalData } from '../../worker/services/masking/mask-personal-data.ts'

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
    // Next to each other, or with something else.
    ['987654321 45871236', '[teléfono] [DNI]'],
    ['987654321\n45871236', '[teléfono]\n[DNI]'],
    ['45871236 987654321 ana@correo.pe', '[DNI] [teléfono] [correo]'],
    ['987654321 2 veces', '[teléfono] 2 veces'],
    ['llámeme 2 veces al 987 654 321', 'llámeme 2 veces al [teléfono]'],
    // In pieces, with odd spaces, line breaks, dashes, and characters that nobody sees.
    ['987\n654\n321', '[teléfono]'],
    ['987\u00a0654\u2009321', '[teléfono]'],
    ['98\u200b765\u00ad4321', '[teléfono]'],
    ['987 – 654 – 321', '[teléfono]'],
    ['987_654_321', '[teléfono]'],
    ['987*654*321', '[teléfono]'],
    ['9 8 7 6 5 4 3 2 1', '[teléfono]'],
    ['4 5 8 7 1 2 3 6', '[DNI]'],
    ['45\t871\t236', '[DNI]'],
    ['4111\n1111\n1111\n1111', '[tarjeta]'],
    ['３７８２８２２４６３１０００５', '[tarjeta]'],
    ['９８７－６５４－３２１', '[teléfono]'],
    ['𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐𝟏', '[teléfono]'],
    ['٩٨٧٦٥٤٣٢١', '[teléfono]'],
    // Phones of the provinces, of Lima, of elsewhere.
    ['(084) 22-3344', '[teléfono]'],
    ['fijo 084 223344', 'fijo [teléfono]'],
    ['054-223344', '[teléfono]'],
    ['+51 44 223344', '[teléfono]'],
    ['014251234', '[teléfono]'],
    ['01-425 1234', '[teléfono]'],
    ['(+51) 987 654 321', '[teléfono]'],
    ['teléfono 4251234', 'teléfono [teléfono]'],
    ['Telf.: 223344', 'Telf.: [teléfono]'],
    ['mi cel es 98765432', 'mi cel es [teléfono]'],
    ['+56 9 8765 4321', '[teléfono]'],
    ['+1 (305) 555-1234', '[teléfono]'],
    ['pedí una cita al 987654321', 'pedí una cita al [teléfono]'],
    ['es mi caso, 987654321', 'es mi caso, [teléfono]'],
    ['mi reclamo (987 654 321)', 'mi reclamo [teléfono]'],
    ['cel987654321', 'cel[teléfono]'],
    ['987654321gracias', '[teléfono]gracias'],
    // Documents.
    ['DNI45871236', 'DNI[DNI]'],
    ['dni:45871236x', 'dni:[DNI]x'],
    ['45871236A', '[DNI]A'],
    ['DNI 4587 1236', 'DNI [DNI]'],
    ['D.N.I. N° 4587-1236', 'D.N.I. N° [DNI]'],
    ['documento de identidad número 45 87 12 36', 'documento de identidad número [DNI]'],
    ['trámite de DNI 45871236', 'trámite de DNI [DNI]'],
    ['DNI 20261124', 'DNI [DNI]'],
    ['CE 001234567', 'CE [documento]'],
    ['C.E. N.º 001234567', 'C.E. N.º [documento]'],
    ['carné de extranjería 001234567', 'carné de extranjería [documento]'],
    ['pasaporte AB1234567', 'pasaporte [documento]'],
    ['Pasaporte: 116123456', 'Pasaporte: [documento]'],
    ['PTP 123456789', 'PTP [documento]'],
    // A RUC of a person holds the DNI; its check digit follows the rule that 20131312955, SUNAT's own, follows.
    ['RUC 10458712366', 'RUC [RUC]'],
    // Addresses that are spelled.
    ['ana ＠ correo . pe', '[correo]'],
    ['ana@ correo.com', '[correo]'],
    ['ana.perez arroba gmail punto com', '[correo]'],
    ['ana.perez ARROBA gmail.com', '[correo]'],
    ['ana(at)correo(dot)com', '[correo]'],
    ['ana [arroba] correo.com.pe', '[correo]'],
    ['ana@gmail, por favor', '[correo], por favor'],
    ['ana@correo,com', '[correo]'],
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
    // Dates and hours
    'Vine el 9-11-2026 10:30',
    'Vine el 9.11.2026 10',
    'El 20261124 y el 24112026',
    'Los días 9 10 11 12 13',
    'Entre 2025-2026 y 2025 2026',
    'El 2026-11-24 10 personas esperaban',
    'De 0800 a 1630',
    // Amounts
    'S/ 12.345.678',
    'US$ 987654321',
    'S/. 45 871 236,50',
    'Pagué 45871236 soles',
    'Un pago de 987 654 321 soles',
    // Numbers of paperwork
    'Expediente 45871236',
    'Exp. N° 987654321',
    'expediente: 45871236-2026',
    '45871236-2026',
    'Expediente 2026-45871236',
    'Exp. 0012-45871236',
    'Exp 2026-0045-45871236',
    'Código AB45871236',
    'serie 45871236XYZ',
    '3f45871236c0-45871236ab',
    'ticket 054223344',
    'Ticket N.º 987654321',
    'mi turno es 45871236',
    'operación 987654321',
    'Resolución N° 45871236-2026',
    'T-1093 y B-0123456',
    'RUC 20131312955',
    'RUC 10458712367',
    'Atendí 3 veces en 2 ventanillas, 15 minutos',
    'Puse 5 4 5 5 4 3 2 1 4 en todo',
    'artículo 25035, ley 27444',
    // At signs
    'vine @ las 10. Me atendieron',
    'una arroba de papas',
    'arroba y punto',
    '@municipalidad',
    'a las 10. Com o sin cita',
    'arroba @ suelta',
    '',
  ]) {
    it(`leaves «${text}» as it is`, () => {
      expect(maskPersonalData(text)).toBe(text)
    })
  }

  it('changes nothing more when it is done twice', () => {
    for (const typed of [
      'a@b.pe 987654321 45871236 4111111111111111',
      'DNI 45871236 123456 teléfono 4251234 223344',
      'CE 001234567 1234567 ana arroba gmail punto com',
    ]) {
      const once = maskPersonalData(typed)
      expect(maskPersonalData(once)).toBe(once)
    }
  })

  it.each(['1 ', '1', '9 8', '12.', '+', 'a@', 'arroba ', 'a punto ', '(', '\u200b1', 'n n '])(
    'takes a thousand characters of %j as it takes others',
    (piece) => {
      const text = piece.repeat(1000).slice(0, 1000)
      expect(maskPersonalData(`${text} x ana@correo.pe`)).toMatch(/ x (?:ana@correo.pe|\[correo\])$/)
    },
  )
})
