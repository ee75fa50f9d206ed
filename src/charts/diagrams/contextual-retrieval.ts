import { data, edge, model, plain, type Canvas } from './canvas.ts';

/** Section 33: what is paid once a document, and what is paid for every question. */
export default function draw(canvas: Canvas): void {
  const { narrow, width } = canvas;
  canvas.head('Paid once: when a document comes in', { x: 0, y: 14 });
  if (narrow) {
    const [document, chunk] = canvas.row(
      [data('Document, cached'), data('One of its chunks')],
      { x: 0, y: 26, width, height: 34 },
      20,
      false,
    );
    const haiku = canvas.box({ x: 64, y: 86, width: 200, height: 34 }, 'Claude 3 Haiku', 'model');
    for (const box of [document!, chunk!]) canvas.join(box, haiku);
    const taller = canvas.box(
      { x: 24, y: 146, width: 280, height: 50 },
      ['50 to 100 tokens of context,', 'then the chunk'],
      'data',
    );
    canvas.join(haiku, taller);
    const [vectors, words] = canvas.row(
      [plain('Index of vectors'), plain('Index of words (BM25)')],
      { x: 0, y: 222, width, height: 50 },
      20,
      false,
    );
    for (const box of [vectors!, words!]) canvas.join(taller, box);
    canvas.line({ x: 0, y: 306 }, { x: width, y: 306 });
    canvas.head('Paid for every question', { x: 0, y: 330 });
    const question = canvas.box({ x: 0, y: 342, width: 96, height: 50 }, 'Question', 'data');
    const search = canvas.box({ x: 128, y: 342, width: 200, height: 50 }, 'Search both: 150 chunks from each');
    canvas.join(question, search);
    canvas.line(edge(vectors!, 'bottom'), { x: 77, y: 290 }, { x: 228, y: 290 });
    canvas.arrow({ x: 228, y: 272 }, { x: 228, y: 342 });
    const rest = canvas.column(
      [plain('Rank fusion'), model('Reranking: best 20 of 150'), model('Language model answers')],
      { x: 128, y: 416, width: 200 },
      22,
    );
    canvas.join(search, rest[0]!);
    return;
  }
  const document = canvas.box({ x: 0, y: 26, width: 104, height: 40 }, 'Document, cached', 'data');
  const chunk = canvas.box({ x: 0, y: 78, width: 104, height: 40 }, 'One of its chunks', 'data');
  const haiku = canvas.box({ x: 140, y: 48, width: 104, height: 48 }, 'Claude 3 Haiku', 'model');
  for (const box of [document, chunk]) canvas.join(box, haiku, 122);
  const taller = canvas.box(
    { x: 276, y: 38, width: 140, height: 68 },
    ['50 to 100 tokens', 'of context,', 'then the chunk'],
    'data',
  );
  canvas.join(haiku, taller);
  for (const [index, words] of ['Index of vectors', 'Index of words (BM25)'].entries()) {
    canvas.join(taller, canvas.box({ x: 458, y: 26 + index * 52, width: 122, height: 40 }, words), 437);
  }
  canvas.line({ x: 0, y: 150 }, { x: width, y: 150 });
  canvas.head('Paid for every question', { x: 0, y: 174 });
  const row = canvas.row(
    [
      data('Question', 0.75),
      plain('Search both: 150 chunks each'),
      plain('Rank fusion', 0.7),
      model('Reranking: best 20 of 150'),
      model('Language model answers'),
    ],
    { x: 0, y: 190, width, height: 66 },
    24,
  );
  const tip = edge(row[1]!, 'top');
  canvas.line({ x: 580, y: 98 }, { x: 591, y: 98 });
  canvas.arrow({ x: 580, y: 46 }, { x: 591, y: 46 }, { x: 591, y: 134 }, { x: tip.x, y: 134 }, tip);
}
