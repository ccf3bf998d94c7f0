import type { Language } from '../../schema/instrument/text.ts'
import { enoughScans, type Standing, scansPerAnswer } from '../../schema/touchpoint-standing.ts'
import { useLanguage } from '../language/context.ts'

const es = {
  question: '¿Dónde escanean los ciudadanos y qué falta colocar?',
  newPoint: 'Nuevo QR',
  pointsTitle: 'Puntos QR',
  pointsSub: 'Por sede y lugar. Abra uno para imprimirlo, copiar su dirección o anularlo.',
  place: 'Lugar',
  code: 'Código',
  scans: 'Escaneos',
  answers: 'Respuestas',
  standing: 'Estado',
  standings: {
    working: 'Funciona',
    unanswered: 'Se escanea y no se responde',
    unscanned: 'Nadie lo escanea',
    new: 'Nuevo',
    revoked: 'Anulado',
  } satisfies Record<Standing, string>,
  meaning: {
    working: 'Se escanea y se responde.',
    unanswered: `Desde ${enoughScans} escaneos, menos de 1 respuesta por cada ${scansPerAnswer}. Revise si hay señal y si el QR está donde la atención ya terminó.`,
    unscanned: 'Ningún escaneo en el período. Revise si sigue a la vista y si se lee bien.',
    new: 'Recién creado, todavía sin escaneos.',
    revoked: 'Ya no acepta respuestas. Lo recibido se conserva.',
  } satisfies Record<Standing, string>,
  countsNote:
    'Semanas completas: lo de esta semana se suma el lunes. Un escaneo es una encuesta abierta; quien la abre dos veces cuenta dos.',

  posterTitle: 'Afiche A5',
  posterSub: 'Para la ventanilla o la puerta',
  posterAction: 'Imprimir afiches',
  cardsTitle: 'Tarjetas A4',
  cardsSub: '8 por hoja, para el mostrador',
  cardsAction: 'Imprimir tarjetas',
  sheetTitle: 'Hoja de la sede',
  sheetSub: 'La lista de sus puntos, para quien los coloca',
  sheetAction: 'Imprimir hoja',

  adviceTitle: 'Antes de colocarlos',
  advice: [
    {
      title: 'Imprima al 100 %',
      text: 'Sin «ajustar a la página»: el QR mide 64 mm en el afiche y 33 mm en la tarjeta.',
    },
    {
      title: 'Pruebe cada uno',
      text: 'Escanéelo con un celular, donde va a quedar: debe abrir la encuesta de ese lugar.',
    },
    {
      title: 'Entre 90 y 120 cm de altura',
      text: 'Que alcance una persona en silla de ruedas, sin reflejos, a la salida de la atención.',
    },
    {
      title: 'Si se daña o se pierde, anúlelo',
      text: 'El código deja de aceptar respuestas; lo recibido se conserva. Luego cree otro.',
    },
  ],

  printPoster: 'Imprimir afiche',
  printCard: 'Imprimir tarjeta',
  download: 'Descargar QR (SVG)',
  copy: 'Copiar dirección',
  copied: 'Dirección copiada.',
  notCopied: 'No se pudo copiar: selecciónela y cópiela.',
  address: 'Dirección',
  revoke: 'Anular',
  revokeTitle: (place: string) => `¿Anular el QR de ${place}?`,
  revokeText:
    'El código impreso deja de funcionar al instante, donde sea que esté colocado, y no se puede recuperar. Lo recibido se conserva.',
  revokeAction: 'Sí, anular este QR',
  cancel: 'Cancelar',
  qrOf: (place: string) => `Código QR de ${place}`,
  open: (place: string) => `Abrir ${place}`,
  notSaved: 'No se guardó. Lo que eligió sigue aquí: vuelva a intentar.',
  offline: 'No hay conexión. Lo que eligió sigue aquí: vuelva a intentar.',

  newTitle: 'Nuevo punto QR',
  newText: 'Dice de qué lugar es la atención. Un lugar puede tener varios: uno por puerta, por ejemplo.',
  office: 'Sede',
  chooseOffice: 'Elija una sede',
  wholeOffice: 'Toda la sede',
  desks: 'Ventanillas',
  agents: 'Asesores, por su código',
  placesLost: 'No pudimos traer las ventanillas y asesores de esta sede.',
  retry: 'Volver a intentar',
  create: 'Crear QR',
  createdTitle: 'QR creado',
  createdText: (place: string, office: string) => `${place}, ${office}. Imprímalo, colóquelo y pruébelo.`,

  emptyTitle: 'Todavía no hay puntos QR',
  emptyText:
    'Un punto QR abre la encuesta de una sede, una ventanilla o un asesor. Cree el primero, imprímalo y colóquelo a la salida de la atención.',
  noOfficesTitle: 'Todavía no hay sedes',
  noOfficesText: 'Los puntos QR son de una sede. Quien administra Indaga carga las sedes con «npm run seed».',
}

export type TouchpointsWords = typeof es

const en: TouchpointsWords = {
  question: 'Where do citizens scan, and what is still to be put up?',
  newPoint: 'New QR',
  pointsTitle: 'QR points',
  pointsSub: 'By office and place. Open one to print it, copy its address or revoke it.',
  place: 'Place',
  code: 'Code',
  scans: 'Scans',
  answers: 'Answers',
  standing: 'State',
  standings: {
    working: 'Works',
    unanswered: 'Scanned, not answered',
    unscanned: 'Nobody scans it',
    new: 'New',
    revoked: 'Revoked',
  },
  meaning: {
    working: 'It is scanned and answered.',
    unanswered: `From ${enoughScans} scans on, fewer than 1 answer to ${scansPerAnswer} scans. See whether there is signal, and whether the QR hangs where the service is over.`,
    unscanned: 'No scan in the period. See whether it is still in sight and can be read.',
    new: 'Just made, no scans yet.',
    revoked: 'It takes no answers any more. What came by it is kept.',
  },
  countsNote:
    'Whole weeks: this week’s are added on Monday. A scan is a survey that was opened; who opens it twice counts twice.',

  posterTitle: 'A5 poster',
  posterSub: 'For the desk or the door',
  posterAction: 'Print posters',
  cardsTitle: 'A4 cards',
  cardsSub: '8 a sheet, for the counter',
  cardsAction: 'Print cards',
  sheetTitle: 'Office sheet',
  sheetSub: 'The list of its points, for who puts them up',
  sheetAction: 'Print sheet',

  adviceTitle: 'Before you put them up',
  advice: [
    {
      title: 'Print at 100 %',
      text: 'Without “fit to page”: the QR measures 64 mm on the poster and 33 mm on the card.',
    },
    {
      title: 'Try each one',
      text: 'Scan it with a phone where it will hang: it must open that place’s survey.',
    },
    {
      title: 'Between 90 and 120 cm high',
      text: 'Within reach from a wheelchair, without glare, where the service ends.',
    },
    {
      title: 'If it is damaged or lost, revoke it',
      text: 'The code takes no more answers; what came by it is kept. Then make another.',
    },
  ],

  printPoster: 'Print poster',
  printCard: 'Print card',
  download: 'Download QR (SVG)',
  copy: 'Copy address',
  copied: 'Address copied.',
  notCopied: 'It could not be copied: select it and copy it.',
  address: 'Address',
  revoke: 'Revoke',
  revokeTitle: (place) => `Revoke the QR of ${place}?`,
  revokeText:
    'The printed code stops working at once, wherever it hangs, and can’t be brought back. What came by it is kept.',
  revokeAction: 'Yes, revoke this QR',
  cancel: 'Cancel',
  qrOf: (place) => `QR code of ${place}`,
  open: (place) => `Open ${place}`,
  notSaved: 'It was not saved. What you chose is still here: try again.',
  offline: 'There is no connection. What you chose is still here: try again.',

  newTitle: 'New QR point',
  newText: 'It tells which place served. A place may have several: one at each door, for example.',
  office: 'Office',
  chooseOffice: 'Choose an office',
  wholeOffice: 'Whole office',
  desks: 'Desks',
  agents: 'Agents, by code',
  placesLost: 'We could not fetch the desks and agents of this office.',
  retry: 'Try again',
  create: 'Make QR',
  createdTitle: 'QR made',
  createdText: (place, office) => `${place}, ${office}. Print it, put it up and try it.`,

  emptyTitle: 'There are no QR points yet',
  emptyText:
    'A QR point opens the survey of an office, a desk or an agent. Make the first, print it and put it up where the service ends.',
  noOfficesTitle: 'There are no offices yet',
  noOfficesText: 'QR points belong to an office. Who runs Indaga loads offices with “npm run seed”.',
}

export const touchpointsWords: Record<Language, TouchpointsWords> = { es, en }
export const useTouchpointsWords = (): TouchpointsWords => touchpointsWords[useLanguage()]
