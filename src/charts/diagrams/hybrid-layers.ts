import type { Sheet } from './sheet.ts';

/** Section 26: eight layers of a transformer and of Jamba, with what each must remember. */
export function hybridLayers(sheet: Sheet): void {
  const { narrow, width } = sheet;
  const half = narrow ? 154 : 276;
  tower(sheet, 0, half, 'Transformer', () => true);
  tower(sheet, width - half, half, 'Hybrid (Jamba)', (layer) => layer === 3);
  const y = 278;
  const second = narrow ? { x: 0, y: y + 22 } : { x: width - half, y };
  sheet.bar({ x: 0, y: y - 10, width: 22, height: 10 }, 2);
  sheet.note('cache: grows with each token read', { x: 30, y });
  sheet.bar({ x: second.x, y: second.y - 10, width: 10, height: 10 }, 1);
  sheet.note('state: always the same size', { x: second.x + (narrow ? 30 : 18), y: second.y });
}

function tower(sheet: Sheet, x: number, width: number, name: string, attention: (layer: number) => boolean): void {
  sheet.head(name, { x, y: 14 });
  const box = sheet.narrow ? 82 : 120;
  for (let layer = 0; layer < 8; layer++) {
    const y = 26 + layer * 29;
    const full = attention(layer);
    sheet.box({ x, y, width: box, height: 24 }, full ? 'attention' : 'Mamba', full ? 'plain' : 'model');
    const memory = full ? width - box - 10 : 10;
    sheet.bar({ x: x + box + 10, y: y + 7, width: memory, height: 10 }, full ? 2 : 1);
  }
}
