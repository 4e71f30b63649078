import type { Content } from 'pdfmake/interfaces.js';

/** What stands under a heading as "label: value", one under the other. */
export function factsTable(facts: [label: string, value: string][]): Content {
  return {
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 16,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
    margin: [0, 0, 0, 12],
    table: {
      widths: ['auto', '*'],
      body: facts.map(([label, value]) => [{ text: label, style: 'soft', noWrap: true }, { text: value }]),
    },
  };
}
