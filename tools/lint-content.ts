/**
 * Holds `content/` against the rules of `tools/content-lint/`: `npm run check:content`. Prints one line a fault,
 * "file:line: rule: message", and ends with 1 if there is any. Names of rules as arguments run these alone.
 */
import { fileURLToPath } from 'node:url';
import { excuses } from './content-lint/citations.ts';
import { loadContent } from './content-lint/load.ts';
import { rules } from './content-lint/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);
const content = loadContent(root);
let count = 0;
for (const { name, check } of rules.filter((rule) => only.length === 0 || only.includes(rule.name))) {
  for (const { file, line, message } of check(content)) {
    console.error(`${file}:${line}: ${name}: ${message}`);
    count += 1;
  }
}
const excused = excuses(content);
for (const excuse of excused) console.log(excuse);
console.log(`${excused.length} paragraphs with a figure of our own, excused from citing.`);
console.log(count === 0 ? 'The content keeps to all rules.' : `${count} faults.`);
process.exitCode = count === 0 ? 0 : 1;
