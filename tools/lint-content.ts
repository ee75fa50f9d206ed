/**
 * Holds `content/` against the rules of `tools/content-lint/`: `npm run check:content`. Prints one line an error,
 * "file:line: rule: message", and ends with 1 if there is any. Names of rules as arguments run these alone.
 */
import { fileURLToPath } from 'node:url';
import { excuses } from './content-lint/citations.ts';
import { loadContent } from './content-lint/load.ts';
import { errorsOf, rules } from './content-lint/rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);
const content = loadContent(root);
const errors = content.unread.map((error) => ({ ...error, name: 'unread' }));
for (const rule of rules.filter(({ name }) => only.length === 0 || only.includes(name))) {
  errors.push(...(await errorsOf(rule, content)).map((error) => ({ ...error, name: rule.name })));
}
for (const { file, line, name, message } of errors) console.error(`${file}:${line}: ${name}: ${message}`);
const excused = excuses(content);
for (const excuse of excused) console.log(excuse);
console.log(`${excused.length} paragraphs with a figure of our own, excused from citing.`);
console.log(errors.length === 0 ? 'The content keeps to all rules.' : `${errors.length} errors.`);
process.exitCode = errors.length === 0 ? 0 : 1;
