import { narrowest } from '../measure.ts';
import { chainOfThought } from './chain-of-thought.ts';
import { contextualRetrieval } from './contextual-retrieval.ts';
import { embeddingSpace } from './embedding-space.ts';
import { fineweb } from './fineweb.ts';
import { geometryLoop } from './geometry-loop.ts';
import { hybridLayers } from './hybrid-layers.ts';
import { islands } from './islands.ts';
import { jointSelection } from './joint-selection.ts';
import { latentAttention } from './latent-attention.ts';
import { loraReft } from './lora-reft.ts';
import { mohawk } from './mohawk.ts';
import { openness } from './openness.ts';
import { pruning } from './pruning.ts';
import { ragMeasures } from './rag-measures.ts';
import { replaceAccumulate } from './replace-accumulate.ts';
import { rounding } from './rounding.ts';
import { Canvas } from './canvas.ts';
import { teacherStudent } from './teacher-student.ts';
import { votes } from './votes.ts';

/** Diagrams by the name that `content/figures/` gives them. */
export const diagrams: Record<string, (canvas: Canvas) => void> = {
  'chain-of-thought': chainOfThought,
  'contextual-retrieval': contextualRetrieval,
  'embedding-space': embeddingSpace,
  fineweb,
  'geometry-loop': geometryLoop,
  'hybrid-layers': hybridLayers,
  islands,
  'joint-selection': jointSelection,
  'latent-attention': latentAttention,
  'lora-reft': loraReft,
  mohawk,
  openness,
  pruning,
  'rag-measures': ragMeasures,
  'replace-accumulate': replaceAccumulate,
  rounding,
  'teacher-student': teacherStudent,
  votes,
};

/** Width of the wide arrangement: the column of text. */
export const wideWidth = 592;

/** One arrangement of a diagram. Throws when there is no such diagram. */
export function canvasOf(name: string, width: number): Canvas {
  const draw = diagrams[name];
  if (!draw) throw new Error(`There is no diagram "${name}". The diagrams: ${Object.keys(diagrams).join(', ')}.`);
  const canvas = new Canvas(width);
  draw(canvas);
  return canvas;
}

/**
 * Both arrangements as SVG; the style sheet shows the one that fits.
 * @param small only the narrow one, for a place that is never wide
 */
export const drawDiagram = (name: string, alt: string, small = false): string =>
  (small ? [narrowest] : [wideWidth, narrowest]).map((width) => canvasOf(name, width).toString(alt)).join('');
