/** A line chart as plain SVG, legible on light and on dark ground. */

export interface Line {
  name: string;
  isOwn: boolean;
  points: { x: number; y: number }[];
}

export interface ChartOptions {
  title: string;
  yTitle: string;
  /** Powers of ten on the vertical axis; otherwise it runs from 0 to 1. */
  isLogarithmic: boolean;
}

const WIDTH = 760;
const HEIGHT = 440;
const PLOT = { left: 70, right: 560, top: 44, bottom: 390 };
const LABEL_GAP = 16;
/** Parted by dashes too, for those who do not see all colours. */
const COLOURS = ['#4477aa', '#aa3377', '#997700', '#228833', '#ee7733', '#0099aa', '#775533', '#888888', '#cc3311'];
const DASHES = ['none', '6 3', '2 3'];

const STYLE = `
.ground { fill: #fff; } text { font: 13px system-ui, sans-serif; fill: #222; }
.title { font-size: 15px; font-weight: 600; }
.axis { stroke: #bbb; } .own { font-weight: 700; }
.line { fill: none; stroke-width: 1.6; } .line.own { stroke: #111; stroke-width: 3.2; } .dot.own { fill: #111; }
@media (prefers-color-scheme: dark) {
  text { fill: #eee; } .axis { stroke: #555; } .line.own { stroke: #fff; } .dot.own { fill: #fff; }
  .ground { fill: #1b1b1d; } .line:not(.own), .dot:not(.own) { filter: brightness(1.5); }
}
`;

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function formatPower(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(value);
}

export function drawChart(lines: readonly Line[], { title, yTitle, isLogarithmic }: ChartOptions): string {
  const points = lines.flatMap(line => line.points);
  const powersOf = (values: number[]) => [
    Math.floor(Math.log10(Math.min(...values)) + 0.001),
    Math.ceil(Math.log10(Math.max(...values)) - 0.001),
  ];
  const [firstX, lastX] = powersOf(points.map(({ x }) => x)) as [number, number];
  const [lowest, highest] = (isLogarithmic ? powersOf(points.map(({ y }) => y)) : [0, 1]) as [number, number];
  const placeX = (x: number) =>
    PLOT.left + ((Math.log10(x) - firstX) / Math.max(1, lastX - firstX)) * (PLOT.right - PLOT.left);
  const placeY = (y: number) =>
    PLOT.bottom - (((isLogarithmic ? Math.log10(y) : y) - lowest) / (highest - lowest)) * (PLOT.bottom - PLOT.top);

  const marks: string[] = [];
  for (let power = firstX; power <= lastX; power++) {
    const x = placeX(10 ** power);
    marks.push(`<text x="${x}" y="${PLOT.bottom + 20}" text-anchor="middle">${formatPower(10 ** power)}</text>`);
  }
  const steps = isLogarithmic
    ? Array.from({ length: highest - lowest + 1 }, (_, at) => 10 ** (lowest + at))
    : [0, 0.25, 0.5, 0.75, 1];
  for (const step of steps) {
    const y = placeY(step);
    marks.push(`<line class="axis" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y}" y2="${y}"/>`);
    marks.push(`<text x="${PLOT.left - 8}" y="${y + 4}" text-anchor="end">${formatPower(step)}</text>`);
  }

  const ends = lines.map(line => ({ line, y: placeY(line.points.at(-1)!.y) })).sort((a, b) => a.y - b.y);
  // Labels that would lie upon each other are pushed apart, downwards first, then back up from the bottom.
  for (let at = 1; at < ends.length; at++) ends[at]!.y = Math.max(ends[at]!.y, ends[at - 1]!.y + LABEL_GAP);
  for (let at = ends.length - 1, floor = PLOT.bottom; at >= 0; at--, floor -= LABEL_GAP)
    ends[at]!.y = Math.min(ends[at]!.y, floor);

  const drawn = lines.map((line, at) => {
    const colour = line.isOwn
      ? ''
      : ` stroke="${COLOURS[at % COLOURS.length]}" stroke-dasharray="${DASHES[at % DASHES.length]}"`;
    const fill = line.isOwn ? '' : ` fill="${COLOURS[at % COLOURS.length]}"`;
    const own = line.isOwn ? ' own' : '';
    const path = line.points.map(({ x, y }) => `${placeX(x).toFixed(1)},${placeY(y).toFixed(1)}`);
    const label = ends.find(end => end.line === line)!;
    const last = line.points.at(-1)!;
    return [
      `<polyline class="line${own}"${colour} points="${path.join(' ')}"/>`,
      ...line.points.map(
        ({ x, y }) =>
          `<circle class="dot${own}"${fill} cx="${placeX(x).toFixed(1)}" cy="${placeY(y).toFixed(1)}" r="3"/>`,
      ),
      `<line class="axis" x1="${placeX(last.x) + 5}" y1="${placeY(last.y)}" x2="${PLOT.right + 14}" y2="${label.y}"/>`,
      `<text class="label${own}" x="${PLOT.right + 18}" y="${label.y + 4}">${escapeText(line.name)}</text>`,
    ].join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeText(title)}">`,
    `<style>${STYLE}</style><rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="title" x="${PLOT.left}" y="22">${escapeText(title)}</text>`,
    `<text x="${PLOT.left}" y="${PLOT.bottom + 42}">records in the corpus · vertical: ${escapeText(yTitle)}</text>`,
    ...marks,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}
