import type { VFile } from 'vfile';

/**
 * rehype-katex reports a broken formula as a warning and goes on; here it stops the build, with the reason and the line.
 */
export function rehypeMathErrors() {
  return (_tree: unknown, file: VFile): void => {
    const broken = file.messages.find((message) => message.source === 'rehype-katex');
    if (!broken) return;
    const reason = broken.cause instanceof Error ? broken.cause.message : broken.reason;
    // The element of a formula on lines of its own has no place, but one around it has.
    const place = broken.place ?? broken.ancestors?.findLast(({ position }) => position)?.position;
    file.fail(`Broken TeX: ${reason.trim()}. Fix the formula.`, place);
  };
}
