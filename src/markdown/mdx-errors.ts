import type { unified } from '@astrojs/markdown-remark';
import type { VFile } from 'vfile';

/** What to write where MDX cannot read the text. */
const remedies: [message: RegExp, remedy: string][] = [
  [
    /parse expression|in expression/,
    'A brace begins code: write \\{ for the sign, and the id of a heading as {/* #id */}.',
  ],
  [/^Unexpected character/, 'The sign < begins a component: write \\< for the sign.'],
  [/closing tag/, 'Close it, or write \\< for the sign.'],
];

type Processor = ReturnType<typeof unified>;

/** Has the processor name the remedy, and always the line, of what MDX itself cannot read. */
export function withRemedies(processor: Processor): Processor {
  const create = processor.createMdxRenderer!.bind(processor);
  processor.createMdxRenderer = async (...options) => {
    const { process } = await create(...options);
    return { process: (...page) => process(...page).catch(explain) };
  };
  return processor;
}

function explain(error: ReturnType<VFile['message']>): never {
  const [, remedy] = remedies.find(([message]) => error.source?.includes('mdx') && message.test(error.message)) ?? [];
  if (remedy) error.message += `. ${remedy}`;
  // Of an open component MDX names the place in its words alone.
  const [, line, column] = /\((\d+):(\d+)-/.exec(error.message) ?? [];
  if (line && !error.line) Object.assign(error, { line: Number(line), column: Number(column) });
  throw error;
}
