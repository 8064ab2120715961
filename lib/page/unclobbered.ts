/** A form answers with its fields where one is named like a property of its own, `parentNode` too: here it is asked as the browser made it. */

const isForm = (node: Node) => (node as { [Symbol.toStringTag]?: string })[Symbol.toStringTag] === 'HTMLFormElement';

/** Fields stand before the properties of the form, but behind those of its prototype when that is asked. */
const AS_MADE: ProxyHandler<Node> = {
  get(form, name) {
    // Asked for once more, it is what it is.
    if (name === Symbol.toStringTag) return undefined;
    const value = Reflect.get(Object.getPrototypeOf(form), name, form);
    return typeof value === 'function' ? value.bind(form) : value;
  },
};

/**
 * The node itself, and for a form one that tells the truth: only to be read from, since the browser takes the form itself alone.
 * Documents need none: a script of the extension does not see what stands in them by its name.
 */
export function unclobbered<T extends Node>(node: T): T {
  return isForm(node) ? (new Proxy<Node>(node, AS_MADE) as T) : node;
}
