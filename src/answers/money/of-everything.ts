/** Whether the words around a sum say that it is for everything: "всего 5000", "5k in all". */
export function isOfEverything(words: string): boolean {
  return TOTAL.test(words);
}

const TOTAL =
  /(?<![\p{L}])(?:бюджет\p{L}*|всего|итого|в целом|на вс[её]|budget|total|in all|all in|altogether|overall)(?![\p{L}])/iu;
