import { citizenItems } from '../../schema/instrument/citizen-items.ts'
import { scales } from '../../schema/instrument/scales.ts'

const itemList = citizenItems
  .map(({ id, label, scale }) => {
    const values = scales[scale].options.map(({ value }) => value)
    return `  ${id.padEnd(4)} ${values.join(' ').padEnd(10)} ${label.es}`
  })
  .join('\n')

/** Enough to write a first map. */
export const help = `
npm run import -- FILE --map MAP.json [--dry-run] [--rejects FILE.csv]

Stores the answers that another system collected, and publishes them at once, week by week, as if each week had ended
on its own Monday. FILE is a CSV file; MAP.json says which of its columns hold what:

  {
    "office": "Sede",
    "agent": "Código del asesor",
    "procedure": "Trámite",
    "time": { "column": "Fecha", "format": "DD/MM/YYYY HH:mm", "zone": "America/Lima" },
    "items": {
      "G1": { "column": "Satisfacción", "range": [1, 10], "notApplicable": [99, "N/A"] },
      "CE1": { "column": "Claridad (1 = la mejor)", "range": [1, 5], "reverse": true },
      "G3": { "column": "¿Tuvo problemas?", "values": { "Y": 1, "N": 0 } }
    },
    "comment": "Comentario"
  }

Required are office, time and items. A column is named as in the file's first line, or numbered from 1; what is the same
for all rows is { "constant": "LIM-01" }. A format is made of YYYY or YY, MM or Mon, DD, HH or hh with A, mm, ss, SSS, Z,
or it is ISO, epoch, epoch-ms or excel. Also: "csv": { "delimiter": ";", "encoding": "latin1", "header": false, "skip": 2 },
"timeZone", "offices", "id" with "source": see CONTRIBUTING.md, «Answers from elsewhere».

The items, with their values:
${itemList}

Rows that can't be taken are listed with line, column and reason in FILE.rejects.csv, or where --rejects says; correct
that list and import it with the same map. Importing again adds nothing, after Ctrl-C too. --dry-run says what would
happen and stores nothing. A server that uses the same data is to be stopped first.
`
