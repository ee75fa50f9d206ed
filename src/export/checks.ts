import type { List, RootContent } from 'mdast';
import { claimantLabels, verdictLabels, type Claimant, type Verdict } from '../lib/verdicts.ts';
import { item, list, paragraph, strong } from './nodes.ts';

/** A check as a list of one: verdict, who says it, the statement, and the text about it. */
export const checkNode = (verdict: Verdict, by: Claimant, claim: string, children: RootContent[]): List => ({
  ...list(item(paragraph(strong(`${verdictLabels[verdict]}.`), ` ${claimantLabels[by]} ${claim}`), ...children)),
  data: { checks: true } as List['data'],
});

/** Checks that follow each other become one list. */
export function joinChecks(nodes: RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  const isChecks = (node: RootContent | undefined): node is List =>
    node?.type === 'list' && Boolean(node.data && 'checks' in node.data);
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isChecks(node) && isChecks(last)) last.children.push(...node.children);
    else joined.push(node);
  }
  return joined;
}
