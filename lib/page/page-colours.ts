/** Tells whether a text stands on a dark ground: from the colour of the text itself, since the ground may be a picture. */

/** Light text (relative luminance over one half) is read on a dark ground. */
export function isDarkBehind(node: Node): boolean {
  const element = node.parentElement;
  const view = node.ownerDocument?.defaultView;
  if (!element || !view) return false;
  const [red, green, blue] = parseColour(view.getComputedStyle(element).color);
  return luminance(red, green, blue) > 0.5;
}

/** Channels 0 … 255 of a computed `rgb(…)`, `rgba(…)` or `color(srgb …)` value; black where it is none of these. */
export function parseColour(value: string): [number, number, number] {
  const numbers = value.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const scale = value.startsWith('color(') ? 255 : 1;
  return [(numbers[0] ?? 0) * scale, (numbers[1] ?? 0) * scale, (numbers[2] ?? 0) * scale];
}

/** WCAG 2.2 relative luminance, 0 … 1. */
export function luminance(red: number, green: number, blue: number): number {
  const linear = (channel: number) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
