/** Gives the inflected forms of regular English verbs from their base forms, so that the lexicon lists each verb once. */

export type VerbForm = 'present' | 'past' | 'gerund';

const DOUBLING = new Set(
  'admit quip chat nag rap brag plan rip slam permit submit commit refer infer concur jot hem blog vlog sob snap drop hum wrap mug spur tap defer beg pen'.split(
    ' ',
  ),
);

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}

function thirdPersonOf(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

function gerundOf(base: string): string {
  if (/[^eo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  if (DOUBLING.has(base)) return `${base}${base.at(-1)}ing`;
  return `${base}ing`;
}

/** All forms of the verbs, each with what it is. "base=past" or "base=past=participle" gives irregular ones. */
export function inflectVerbs(entries: readonly string[]): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const entry of entries) {
    const [base = '', past = pastOf(base), participle = past] = entry.split('=');
    forms.set(base, 'present');
    forms.set(thirdPersonOf(base), 'present');
    forms.set(gerundOf(base), 'gerund');
    forms.set(participle, 'past');
    forms.set(past, 'past');
  }
  return forms;
}
