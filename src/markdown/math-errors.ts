import type { VFile } from 'vfile';

/**
 * rehype-katex reports a broken formula as a warning and goes on; here it stops the build, with the reason and the line.
 */
export function rehypeMathErrors() {
  return (_tree: unknown, file: VFile): void => {
    const broken = file.messages.find((message) => message.source === 'rehype-katex');
    if (!broken) return;
    const reason = broken.cause instanceof Error ? broken.cause.message : broken.reason;
    file.fail(`Broken TeX: ${reason}. Mend the formula.`, broken.place);
  };
}
