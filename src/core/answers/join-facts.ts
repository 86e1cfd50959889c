/** Commas of scripts that have their own. */
const COMMAS: readonly (readonly [RegExp, string])[] = [
  [/^(ar|ckb|fa|ps|sd|ug|ur)\b/, '، '],
  [/^ja\b/, '、'],
  [/^zh\b/, '，'],
];

/** A day, an hour and a place, one after the other: no list that ends in "and". What is missing is left out. */
export const joinFacts = (facts: readonly (string | undefined)[], locale: string): string =>
  facts.filter(Boolean).join(COMMAS.find(([script]) => script.test(locale))?.[1] ?? ', ');
