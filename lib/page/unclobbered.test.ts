import { expect, test } from 'vitest';
import { unclobbered } from './unclobbered.ts';

/** A form as browsers make it: its fields answer before its own properties do. */
class MadeForm {
  get [Symbol.toStringTag]() {
    return 'HTMLFormElement';
  }
  get nodeName() {
    return 'FORM';
  }
  get parentNode() {
    return null;
  }
  getAttribute(name: string) {
    return this instanceof MadeForm ? name : null;
  }
}

function clobbered(): Node {
  const form = new MadeForm();
  for (const name of ['nodeName', 'parentNode', 'getAttribute'])
    Object.defineProperty(form, name, { value: 'a field', configurable: true });
  return form as unknown as Node;
}

test('a form tells its own properties, not its fields', () => {
  const form = clobbered();
  expect(form.nodeName).toBe('a field');
  expect(unclobbered(form).nodeName).toBe('FORM');
  expect(unclobbered(form).parentNode).toBeNull();
  expect((unclobbered(form) as Element).getAttribute('id')).toBe('id');
});

test('asked twice it tells the same', () => {
  expect(unclobbered(unclobbered(clobbered())).nodeName).toBe('FORM');
});

test('everything else is itself', () => {
  const text = { nodeName: '#text' } as Node;
  expect(unclobbered(text)).toBe(text);
});
