import { element, opensTab } from './element.ts';
import type { SearchOptions } from './engine.ts';
import type { Found, Hit } from './found.ts';
import { addressOf, complete, forgetEngine, searchEngine } from './load.ts';
import { rememberMarks } from './marks.ts';
import { elsewhereMessage, failedMessage, foundMessage, nothingMessage, type Content } from './messages.ts';
import { detailsOf, entriesOf } from './parts.ts';
import { showRecent } from './recent.ts';
import { drawEntries, drawHit, drawPart, type Drawing } from './render.ts';

/** In what the dialog and the results page differ. */
interface Manner {
  /** Entries of the glossary and the sources follow when there are fewer pages than this: they cost 60 KB. */
  entriesBelow: number;
  /** How long results wait for their texts before they are drawn without, in milliseconds. */
  patience: number;
  /** Told when there are other results, or more of them. */
  changed?: () => void;
}

const mostHits = 10;
/** How long a reader types nothing before texts are fetched for excerpts, in milliseconds. */
const pause = 120;
const quiet = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Runs searches, shows the newest and its states: empty, searching, found, nothing, failed. */
export class SearchSession {
  readonly #manner: Manner;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #results: HTMLElement;
  /** Spoken by screen readers. */
  readonly #live: HTMLElement;
  readonly #hint: Node[];
  /** Words to mark on the page that a result leads to, by its path. */
  readonly #forms = new Map<string, string[]>();
  #turn = 0;
  #query = '';
  #speak: ReturnType<typeof setTimeout> | undefined;

  /** @param root the dialog, or the main part of the results page */
  constructor(root: HTMLElement, manner: Manner) {
    const find = (name: string) => root.querySelector<HTMLElement>(`[data-search-${name}]`)!;
    this.#manner = manner;
    this.#field = root.querySelector('input')!;
    this.#status = find('status');
    this.#results = find('results');
    this.#live = find('live');
    showRecent(find('hint'));
    this.#hint = [...this.#status.childNodes].filter((node) => node.nodeName !== 'NOSCRIPT');
    this.#results.addEventListener('click', (event) => {
      const path = (event.target as Element).closest('a')?.pathname;
      // Another tab does not hear of them, and here they would wait for a later visit.
      if (path && !opensTab(event)) rememberMarks({ path, query: this.#query, forms: this.#forms.get(path) ?? [] });
    });
  }

  /** Searches and shows the results. A search overtaken by a newer one shows nothing. */
  async run(query: string, options: SearchOptions = {}): Promise<void> {
    const turn = ++this.#turn;
    const newest = (): boolean => turn === this.#turn;
    this.#query = query;
    if (query.trim() === '') return this.#show(this.#hint);

    // A search that is quick says nothing in between; the former results stay until there are new ones.
    const slow = setTimeout(() => newest() && this.#say(['Searching …']), 200);
    try {
      const found = await complete(async () => (await searchEngine()).search(query, options));
      if (!newest()) return;
      const hits = found.hits.slice(0, mostHits);
      const drawings = hits.map(drawHit);
      const { patience, entriesBelow } = this.#manner;
      // Texts that are not here yet, nor waited for, are not fetched for results that the next key overtakes.
      const known = hits.every(({ head }) => this.#forms.has(addressOf(head.path)));
      const wait = known || patience > 0 ? Promise.resolve() : quiet(pause);
      const details = wait.then(() => (newest() ? this.#details(hits, drawings, found) : undefined));
      details.catch(() => undefined);
      await Promise.race([details, quiet(patience)]);
      if (!newest()) return;
      const asTyped = () => void this.run(query, { ...options, exact: true });
      if (hits.length > 0) this.#show(foundMessage(query, found, hits.length, asTyped), drawings);
      clearTimeout(slow);
      const entries = hits.length < entriesBelow ? this.#entries(found) : Promise.resolve([]);
      // Entries that do not come take no page away.
      const [links] = await Promise.all([hits.length > 0 ? entries.catch(() => []) : entries, details]);
      if (!newest()) return;
      if (hits.length === 0) {
        const filtered = Object.keys(options.filters ?? {}).length > 0;
        const message = links.length > 0 ? elsewhereMessage(query, found) : await nothingMessage(query, filtered);
        if (!newest()) return;
        this.#show(message);
      }
      if (links.length > 0) this.#append(links);
    } catch {
      forgetEngine();
      if (newest()) this.#show(failedMessage(() => void this.run(query, options)));
    } finally {
      clearTimeout(slow);
    }
  }

  /** Puts the words found into the results, all at once; summaries stand there until then. */
  async #details(hits: Hit[], drawings: Drawing[], found: Found): Promise<void> {
    const all = await complete(() => Promise.all(hits.map((hit) => detailsOf(hit, found))));
    all.forEach((details, place) => {
      drawings[place]!.show(details);
      this.#forms.set(addressOf(hits[place]!.head.path), details.forms);
    });
    this.#manner.changed?.();
  }

  /** Entries of the glossary and the sources that have all words of the query. */
  async #entries(found: Found): Promise<HTMLElement[]> {
    const all = found.weights.reduce((sum, weight) => sum + weight, 0);
    const lists = await Promise.all(
      found.lists.map(async (list) => {
        const whole = (await entriesOf(list, found)).filter(({ weight }) => weight >= all);
        return whole.map((part) => drawPart(part, list.head.path, 'data-record'));
      }),
    );
    return lists.flat();
  }

  #append(entries: HTMLElement[]): void {
    this.#results.append(drawEntries(entries));
    this.#results.hidden = false;
    const count = entries.length === 1 ? '1 entry' : `${entries.length} entries`;
    this.#announce(`${this.#status.textContent}, and ${count} of the glossary and the sources`);
    this.#manner.changed?.();
  }

  #show(status: Content, drawings: Drawing[] = []): void {
    this.#say(status);
    const list = element('ol', {}, ...drawings.map(({ item }) => item));
    this.#results.replaceChildren(...(drawings.length > 0 ? [list] : []));
    this.#results.hidden = drawings.length === 0;
    this.#manner.changed?.();
  }

  #say(status: Content): void {
    // Whoever pressed a button in it by keyboard goes on in the field.
    const pressed = this.#status.querySelector(':focus-visible');
    this.#status.replaceChildren(...status);
    if (pressed) this.#field.focus();
    this.#announce(this.#status.textContent);
  }

  /** Spoken when the reader pauses, not at every key. */
  #announce(text: string): void {
    clearTimeout(this.#speak);
    this.#speak = setTimeout(() => (this.#live.textContent = text), 400);
  }
}
