/** Shows the colour of a corpus as a dot; the corpus's name stands beside it, so the dot is silent. */

import { CORPUS_COLOURS, type CorpusColour } from './corpus-colours.ts';
import './CorpusDot.css';

export function CorpusDot({ colour }: { colour: CorpusColour }) {
  const [light, dark] = CORPUS_COLOURS[colour];
  return (
    <svg
      className="corpus-dot"
      viewBox="0 0 10 10"
      aria-hidden="true"
      style={{ color: `light-dark(${light}, ${dark})` }}
    >
      <circle cx="5" cy="5" r="5" fill="currentColor" />
    </svg>
  );
}
