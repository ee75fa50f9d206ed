/**
 * Holds `content/` against the rules of `tools/content-lint/`: `npm run check:content`. Prints one line a fault,
 * "file:line: rule: message", and ends with 1 if there is any. Names of rules as arguments run these alone.
 */
import { fileURLToPath } from 'node:url';
import { excuses } from './content-lint/citations.ts';
import { loadContent } from './content-lint/load.ts';
import { faultsOf, rules } from './content-lint/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);
const content = loadContent(root);
const faults = content.unread.map((fault) => ({ ...fault, name: 'unread' }));
for (const rule of rules.filter(({ name }) => only.length === 0 || only.includes(name))) {
  faults.push(...(await faultsOf(rule, content)).map((fault) => ({ ...fault, name: rule.name })));
}
for (const { file, line, name, message } of faults) console.error(`${file}:${line}: ${name}: ${message}`);
const excused = excuses(content);
for (const excuse of excused) console.log(excuse);
console.log(`${excused.length} paragraphs with a figure of our own, excused from citing.`);
console.log(faults.length === 0 ? 'The content keeps to all rules.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
