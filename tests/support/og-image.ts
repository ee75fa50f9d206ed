import sharp from 'sharp';

/** Where an Open Graph image leaves its edges, or its key figure the half that it has for itself. */
export async function overflow(image: Uint8Array | string, halves: boolean): Promise<string[]> {
  const places: [name: string, left: number, top: number, width: number, height: number][] = [
    ['left edge', 0, 0, 60, 630],
    ['right edge', 1140, 0, 60, 630],
    ['lower edge', 0, 610, 1200, 20],
  ];
  if (halves) places.push(['between the halves', 564, 330, 30, 300]);
  const found = places.map(async ([name, left, top, width, height]) => {
    const grey = await sharp(image).extract({ left, top, width, height }).greyscale().raw().toBuffer();
    return grey.every((pixel) => pixel === grey[0]) ? [] : name;
  });
  return (await Promise.all(found)).flat();
}
