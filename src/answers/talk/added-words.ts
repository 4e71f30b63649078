/** Whether a text adds something to what is settled: "and there will be children", "we need parking, too". */
export function addsSomething(text: string): boolean {
  return ADDS.test(text);
}

const ADDS =
  /(?<![\p{L}])(?:ещ[её]|также|плюс|кстати|забыл[аи]?|нуж(?:ен|н[аоы])|хот(?:им|елось|ели)|буд(?:ет|ут|ем)|желательно|обязательно|без|also|plus|btw|by the way|forgot|we(?:'?ll)? (?:need|want|have)|i need|there (?:will be|are)|without|vegan|vegetarian)(?![\p{L}])/iu;
