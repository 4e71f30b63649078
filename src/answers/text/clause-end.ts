/** Where a clause ends. A mark within a number or an address ("1,5", "15.06") ends nothing. For `matchAll` only. */
export const CLAUSE_END = /[,.;!?](?=\s)|\n/gu;
