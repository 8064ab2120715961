/**
 * Keeps a spreadsheet from taking words for a formula: an apostrophe before a field that begins with one of the signs of formulas (OWASP, "CSV
 * injection"), and exactly that apostrophe off again. A field that has such an apostrophe by itself gets one more, so nothing is lost.
 */
const SIGNS = '=+\\-@\\t\\r\\n\\u0000＝＋－＠';
const DANGEROUS = new RegExp(`^'*[${SIGNS}]`, 'u');
const GUARDED = new RegExp(`^'+[${SIGNS}]`, 'u');

export function guardFormula(field: string): string {
  return DANGEROUS.test(field) ? `'${field}` : field;
}

export function unguardFormula(field: string): string {
  return GUARDED.test(field) ? field.slice(1) : field;
}
